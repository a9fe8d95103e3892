import { Button, makeStyles, Subtitle2, ToggleButton, tokens } from "@fluentui/react-components";
import { NextIcon, PreviousIcon } from "#sandbox/client/parts/icons.tsx";
import { PHONE } from "#sandbox/client/shell/looks.ts";
import { useViewer } from "#sandbox/client/shell/viewer.ts";
import { AppointmentDialog, AwayDialog } from "./own-time.tsx";

const layouts = ["grid", "list"] as const;

export type Layout = (typeof layouts)[number];

const useStyles = makeStyles({
  bar: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  title: { margin: 0, flex: 1, [PHONE]: { flexBasis: "100%" } },
  week: { color: tokens.colorNeutralForeground3, fontWeight: tokens.fontWeightRegular, whiteSpace: "nowrap" },
  short: { minWidth: "auto" },
  group: { display: "flex", gap: tokens.spacingHorizontalXS },
});

interface Props {
  readonly monday: Temporal.PlainDate;
  readonly layout: Layout;
  readonly onLayout: (layout: Layout) => void;
  /** Null is the present week. */
  readonly onWeek: (date: Temporal.PlainDate | null) => void;
}

/** Which week is shown, and how; and what the person can put into it. */
export function Toolbar({ monday, layout, onLayout, onWeek }: Props) {
  const { words, times } = useViewer();
  const styles = useStyles();
  return (
    <div className={styles.bar}>
      <Subtitle2 as="h1" className={styles.title} aria-live="polite">
        {times.span(monday, monday.add({ days: 6 }))}{" "}
        <span className={styles.week}>· {words.calendar.weekNumber(monday.weekOfYear ?? 0)}</span>
      </Subtitle2>
      <div className={styles.group}>
        <Button
          appearance="subtle"
          icon={<PreviousIcon />}
          aria-label={words.calendar.previous}
          onClick={() => onWeek(monday.subtract({ days: 7 }))}
        />
        <Button className={styles.short} onClick={() => onWeek(null)}>
          {words.calendar.today}
        </Button>
        <Button
          appearance="subtle"
          icon={<NextIcon />}
          aria-label={words.calendar.next}
          onClick={() => onWeek(monday.add({ days: 7 }))}
        />
      </div>
      <div className={styles.group}>
        <AppointmentDialog />
        <AwayDialog />
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: two buttons are no form fields */}
      <div className={styles.group} role="group" aria-label={words.calendar.layout}>
        {layouts.map((option) => (
          <ToggleButton
            key={option}
            className={styles.short}
            appearance="subtle"
            checked={option === layout}
            onClick={() => onLayout(option)}
          >
            {words.calendar[option]}
          </ToggleButton>
        ))}
      </div>
    </div>
  );
}
