import { makeStyles, tokens } from "@fluentui/react-components";
import { DayColumn } from "./day-column.tsx";
import { HOUR_PX, hoursOf } from "./hours.ts";
import type { Day } from "./week.ts";

const useStyles = makeStyles({
  grid: {
    display: "grid",
    gridAutoFlow: "column",
    gridTemplateRows: "auto auto auto",
    gridTemplateColumns: "56px",
    gridAutoColumns: "minmax(0, 1fr)",
    minWidth: "640px",
    paddingBottom: tokens.spacingVerticalM,
  },
  hours: { gridRow: "3", display: "flex", flexDirection: "column" },
  hour: {
    height: `${HOUR_PX}px`,
    boxSizing: "border-box",
    paddingInlineEnd: tokens.spacingHorizontalS,
    textAlign: "end",
    fontSize: tokens.fontSizeBase200,
    lineHeight: 1,
    color: tokens.colorNeutralForeground3,
    transform: "translateY(-6px)",
    ":first-child": { visibility: "hidden" },
  },
});

interface Props {
  readonly days: readonly Day[];
  readonly today: Temporal.PlainDate;
}

/** The week as columns of hours. */
export function WeekGrid({ days, today }: Props) {
  const styles = useStyles();
  const hours = hoursOf(days);
  return (
    <div className={styles.grid}>
      <div className={styles.hours} aria-hidden="true">
        {Array.from({ length: hours.last - hours.first }, (_, index) => hours.first + index).map((hour) => (
          <div key={hour} className={styles.hour}>
            {hour}:00
          </div>
        ))}
      </div>
      {days.map((day) => (
        <DayColumn key={day.date.toString()} day={day} hours={hours} isToday={day.date.equals(today)} />
      ))}
    </div>
  );
}
