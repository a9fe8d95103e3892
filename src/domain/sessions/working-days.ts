/** On which days somebody works, on their own clock. */
export interface WorkingDays {
  /** An IANA name. */
  readonly zone: string;
  /** 1 is Monday; at least one. */
  readonly days: readonly number[];
  isDayOff(day: Temporal.PlainDate): boolean;
}

export const MONDAY_TO_FRIDAY: readonly number[] = [1, 2, 3, 4, 5];

/** A year without a working day is a mistake in somebody's data; nobody waits longer for its end. */
const LOOK_AHEAD_DAYS = 366;

/** The same time of day, so many of somebody's working days later. */
export function workingDaysLater(
  from: Temporal.Instant,
  count: number,
  { zone, days, isDayOff }: WorkingDays,
): Temporal.Instant {
  let day = from.toZonedDateTimeISO(zone);
  let left = count;
  for (let ahead = 0; left > 0 && ahead < LOOK_AHEAD_DAYS; ahead++) {
    day = day.add({ days: 1 });
    if (days.includes(day.dayOfWeek) && !isDayOff(day.toPlainDate())) left -= 1;
  }
  return day.toInstant();
}
