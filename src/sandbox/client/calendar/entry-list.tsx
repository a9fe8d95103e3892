import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { CalendarEntry } from "#sandbox/client/control/model.ts";
import { useViewer } from "#sandbox/client/shell/viewer.ts";
import { EntryDetails } from "./entry-details.tsx";
import type { Day } from "./week.ts";

const useStyles = makeStyles({
  list: { maxWidth: "640px", margin: "0 auto", padding: tokens.spacingHorizontalL },
  day: {
    margin: `${tokens.spacingVerticalL} 0 ${tokens.spacingVerticalS}`,
    fontSize: tokens.fontSizeBase400,
    ":first-child": { marginTop: 0 },
  },
  entries: { listStyleType: "none", margin: 0, padding: 0 },
  entry: {
    marginBottom: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderLeft: `3px solid ${tokens.colorBrandStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    background: tokens.colorNeutralBackground2,
  },
  cancelled: { borderLeftColor: tokens.colorNeutralStroke1, color: tokens.colorNeutralForeground3 },
  empty: { color: tokens.colorNeutralForeground3 },
});

function entriesOf(day: Day): readonly CalendarEntry[] {
  return [...day.allDay, ...day.timed.map(({ entry }) => entry)];
}

/** The same week as headings and lists, for small screens and screen readers. */
export function EntryList({ days }: { readonly days: readonly Day[] }) {
  const { words, times } = useViewer();
  const styles = useStyles();
  return (
    <div className={styles.list}>
      {days.map((day) => (
        <section key={day.date.toString()} aria-label={times.date(day.date)}>
          <h2 className={styles.day}>{times.date(day.date)}</h2>
          <ul className={styles.entries}>
            {entriesOf(day).map((entry) => (
              <li key={entry.id} className={mergeClasses(styles.entry, entry.cancelled && styles.cancelled)}>
                <EntryDetails entry={entry} />
              </li>
            ))}
          </ul>
          {entriesOf(day).length === 0 && <div className={styles.empty}>{words.calendar.empty}</div>}
        </section>
      ))}
    </div>
  );
}
