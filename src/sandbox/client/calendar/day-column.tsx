import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useNow } from "#sandbox/client/shell/use-now.ts";
import { useViewer } from "#sandbox/client/shell/viewer.ts";
import { EntryButton } from "./entry-button.tsx";
import { HOUR_PX, type Hours, isShort, placeOf, topOf } from "./hours.ts";
import type { Day } from "./week.ts";

const line = `1px solid ${tokens.colorNeutralStroke2}`;
const list = { listStyleType: "none", margin: 0, padding: 0 } as const;

const useStyles = makeStyles({
  day: {
    gridRow: "1 / span 3",
    display: "grid",
    gridTemplateRows: "subgrid",
    minWidth: 0,
    borderLeft: line,
  },
  head: {
    position: "sticky",
    top: 0,
    zIndex: 2,
    margin: 0,
    padding: tokens.spacingHorizontalS,
    background: tokens.colorNeutralBackground1,
    borderBottom: line,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightRegular,
  },
  today: {
    color: tokens.colorBrandForeground1,
    fontWeight: tokens.fontWeightSemibold,
    boxShadow: `inset 0 3px ${tokens.colorBrandBackground}`,
  },
  allDay: {
    ...list,
    gridRow: "2",
    display: "flex",
    flexDirection: "column",
    gap: "2px",
    padding: "2px",
    borderBottom: line,
    "& li": { height: "26px" },
  },
  timed: {
    ...list,
    gridRow: "3",
    position: "relative",
    backgroundImage: `linear-gradient(to bottom, transparent ${HOUR_PX - 1}px, ${tokens.colorNeutralStroke3} ${HOUR_PX - 1}px)`,
    backgroundSize: `100% ${HOUR_PX}px`,
  },
  entry: { position: "absolute", boxSizing: "border-box", padding: "1px 3px 2px 2px" },
  now: {
    position: "absolute",
    insetInline: 0,
    zIndex: 1,
    height: "2px",
    background: tokens.colorBrandBackground,
    pointerEvents: "none",
  },
});

interface Props {
  readonly day: Day;
  readonly hours: Hours;
  readonly isToday: boolean;
}

/** One day of the week; for a screen reader, a heading and a list. */
export function DayColumn({ day, hours, isToday }: Props) {
  const { times } = useViewer();
  const styles = useStyles();
  return (
    <section className={styles.day} aria-label={times.date(day.date)}>
      <h2 className={mergeClasses(styles.head, isToday && styles.today)}>{times.shortDate(day.date)}</h2>
      {day.allDay.length > 0 && (
        <ul className={styles.allDay}>
          {day.allDay.map((entry) => (
            <li key={entry.id}>
              <EntryButton entry={entry} allDay />
            </li>
          ))}
        </ul>
      )}
      <ul className={styles.timed} style={{ height: (hours.last - hours.first) * HOUR_PX }}>
        {day.timed.map((placed) => (
          <li key={placed.entry.id} className={styles.entry} style={placeOf(placed, hours)}>
            <EntryButton entry={placed.entry} short={isShort(placed)} />
          </li>
        ))}
        {isToday && <NowLine hours={hours} />}
      </ul>
    </section>
  );
}

function NowLine({ hours }: { readonly hours: Hours }) {
  const { person } = useViewer();
  const styles = useStyles();
  const { hour, minute } = useNow().toZonedDateTimeISO(person.zone);
  const here = hour >= hours.first && hour < hours.last;
  return here && <li aria-hidden="true" className={styles.now} style={{ top: topOf(hour * 60 + minute, hours) }} />;
}
