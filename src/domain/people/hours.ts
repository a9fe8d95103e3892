import type { DayHours } from "./person.ts";

/** When somebody is written to who chose nothing else. */
export const STANDARD_HOURS: DayHours = {
  start: Temporal.PlainTime.from("08:00"),
  end: Temporal.PlainTime.from("18:00"),
};

/** Within which everybody chooses for themselves: beyond lies the night, which nobody has to defend. */
export const HOURS_BOUNDS: DayHours = {
  start: Temporal.PlainTime.from("05:00"),
  end: Temporal.PlainTime.from("22:00"),
};

/** Shorter than this, hardly anything would ever come. */
const LENGTH_MIN = Temporal.Duration.from({ hours: 1 });

/** Whether somebody may choose these hours for themselves. */
export function mayBeHours({ start, end }: DayHours): boolean {
  const { compare } = Temporal.PlainTime;
  const inside = compare(start, HOURS_BOUNDS.start) >= 0 && compare(end, HOURS_BOUNDS.end) <= 0;
  return inside && Temporal.Duration.compare(start.until(end), LENGTH_MIN) >= 0;
}
