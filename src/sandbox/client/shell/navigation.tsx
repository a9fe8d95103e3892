import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { CalendarIcon, ChannelsIcon, ChatIcon, EngageIcon } from "#sandbox/client/parts/icons.tsx";
import { PHONE } from "./looks.ts";
import { formatRoute, type Route, type View, views } from "./route.ts";
import { useViewer } from "./viewer.ts";

const icons = { chat: ChatIcon, channels: ChannelsIcon, engage: EngageIcon, calendar: CalendarIcon } satisfies Record<
  View,
  unknown
>;

const useStyles = makeStyles({
  bar: {
    display: "flex",
    flexDirection: "column",
    width: "84px",
    flexShrink: 0,
    gap: tokens.spacingVerticalXS,
    padding: tokens.spacingVerticalXS,
    boxSizing: "border-box",
    [PHONE]: { flexDirection: "row", width: "auto", justifyContent: "space-around" },
  },
  link: {
    position: "relative",
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    textAlign: "center",
    gap: tokens.spacingVerticalXXS,
    padding: `${tokens.spacingVerticalS} 0`,
    borderRadius: tokens.borderRadiusLarge,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    textDecorationLine: "none",
    ":hover": { background: tokens.colorNeutralBackground3Hover, color: tokens.colorBrandForeground1 },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
    [PHONE]: { flex: 1, padding: tokens.spacingVerticalXS },
  },
  current: {
    background: tokens.colorNeutralBackground1,
    color: tokens.colorBrandForeground1,
    fontWeight: tokens.fontWeightSemibold,
    boxShadow: tokens.shadow2,
  },
});

/** The views, as links that can be kept and shared. */
export function Navigation({ route }: { readonly route: Route }) {
  const { words } = useViewer();
  const styles = useStyles();
  return (
    <nav aria-label={words.navigation.label} className={styles.bar}>
      {views.map((view) => {
        const Icon = icons[view];
        const current = view === route.view;
        return (
          <a
            key={view}
            href={formatRoute({ view, personId: route.personId, detail: current ? route.detail : null })}
            aria-current={current ? "page" : undefined}
            className={mergeClasses(styles.link, current && styles.current)}
          >
            <Icon />
            {words.navigation[view]}
          </a>
        );
      })}
    </nav>
  );
}
