import { makeStyles, mergeClasses, Popover, PopoverSurface, PopoverTrigger, tokens } from "@fluentui/react-components";
import type { CalendarEntry } from "#sandbox/client/control/model.ts";
import { LockIcon } from "#sandbox/client/parts/icons.tsx";
import { visuallyHidden } from "#sandbox/client/shell/looks.ts";
import { useViewer } from "#sandbox/client/shell/viewer.ts";
import { EntryDetails } from "./entry-details.tsx";
import { marksOf } from "./marks.ts";

const useStyles = makeStyles({
  entry: {
    display: "flex",
    flexDirection: "column",
    width: "100%",
    height: "100%",
    minHeight: 0,
    overflow: "hidden",
    boxSizing: "border-box",
    padding: "2px 6px",
    border: "none",
    borderLeft: `3px solid ${tokens.colorBrandStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    background: tokens.colorBrandBackground2,
    color: tokens.colorNeutralForeground1,
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    textAlign: "start",
    cursor: "pointer",
    ":hover": { background: tokens.colorBrandBackground2Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
  },
  short: { flexDirection: "row", alignItems: "center", columnGap: "6px", paddingBlock: 0, whiteSpace: "nowrap" },
  free: { background: tokens.colorNeutralBackground3, borderLeftColor: tokens.colorNeutralStroke1 },
  tentative: {
    backgroundImage: `repeating-linear-gradient(-45deg, ${tokens.colorNeutralBackground1} 0 4px, transparent 4px 8px)`,
  },
  oof: {
    background: tokens.colorPaletteLavenderBackground2,
    borderLeftColor: tokens.colorPaletteLavenderBorderActive,
  },
  busy: {},
  workingElsewhere: { borderLeftStyle: "dashed" },
  cancelled: { background: tokens.colorNeutralBackground3, color: tokens.colorNeutralForeground3 },
  subject: { display: "flex", minWidth: 0, alignItems: "center", gap: "4px", fontWeight: tokens.fontWeightSemibold },
  struck: { textDecorationLine: "line-through" },
  name: { overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
  marks: visuallyHidden,
  lock: { display: "inline-flex", flexShrink: 0, "& svg": { width: "14px", height: "14px" } },
});

interface Props {
  readonly entry: CalendarEntry;
  readonly allDay?: boolean;
  /** There is room for one line only. */
  readonly short?: boolean;
}

/** An entry in the grid; pressing it tells the rest. */
export function EntryButton({ entry, allDay = false, short = false }: Props) {
  const { words, times } = useViewer();
  const styles = useStyles();
  return (
    <Popover withArrow trapFocus>
      <PopoverTrigger disableButtonEnhancement>
        <button
          type="button"
          className={mergeClasses(
            styles.entry,
            short && styles.short,
            styles[entry.showAs],
            entry.cancelled && styles.cancelled,
          )}
        >
          <span className={styles.subject}>
            {entry.sensitivity !== "normal" && (
              <span className={styles.lock}>
                <LockIcon />
              </span>
            )}
            <span className={mergeClasses(styles.name, entry.cancelled && styles.struck)}>{entry.subject}</span>
          </span>
          {!allDay && (
            <span>
              {times.time(entry.start)}–{times.time(entry.end)}
            </span>
          )}
          <span className={styles.marks}>{marksOf(entry, words).join(", ")}</span>
        </button>
      </PopoverTrigger>
      <PopoverSurface aria-label={entry.subject}>
        <EntryDetails entry={entry} />
      </PopoverSurface>
    </Popover>
  );
}
