import { Caption1, makeStyles, Subtitle2, tokens } from "@fluentui/react-components";
import { Logo } from "#sandbox/client/parts/logo.tsx";
import { ClockDialog } from "./clock-dialog.tsx";
import { PHONE } from "./looks.ts";
import { PersonPicker } from "./person-picker.tsx";
import type { Route } from "./route.ts";
import { ThemeMenu } from "./theme-menu.tsx";
import { navigate } from "./use-route.ts";
import { useViewer } from "./viewer.ts";

const useStyles = makeStyles({
  header: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    [PHONE]: { padding: tokens.spacingVerticalS, gap: tokens.spacingHorizontalS },
  },
  product: { display: "flex", flexDirection: "column", flex: 1, lineHeight: 1, [PHONE]: { display: "none" } },
  tenant: { color: tokens.colorNeutralForeground3 },
});

/** Whose tenant this is, what time it is in it, and who is using it. */
export function Header({ route }: { readonly route: Route }) {
  const { words } = useViewer();
  const styles = useStyles();
  return (
    <header className={styles.header}>
      <Logo size={32} />
      <div className={styles.product}>
        <Subtitle2>{words.product}</Subtitle2>
        <Caption1 className={styles.tenant}>{words.tenant}</Caption1>
      </div>
      <ThemeMenu />
      <ClockDialog />
      <PersonPicker onPick={(personId) => navigate({ ...route, personId })} />
    </header>
  );
}
