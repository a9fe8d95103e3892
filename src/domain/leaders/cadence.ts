import type { Cadence, Leader } from "./leader.ts";

/** How often a slot comes: up to twice a week, or only every so many weeks. */
interface Rhythm {
  readonly perWeek?: number;
  readonly everyWeeks?: number;
}

/** Between the two slots of a week. */
const DAYS_BETWEEN = 2;
const FRIDAY = 5;

/**
 * The next time this leader is due a nudge.
 *
 * Follows the leader's own clock: a 09:00 nudge stays at 09:00 when daylight saving begins or ends.
 * A time that the clocks skip is read with the offset from before the change, as calendars do
 * (RFC 5545, section 3.3.5), so 02:30 on that night becomes 03:30.
 *
 * @param now - a nudge due at exactly this instant counts as already sent
 * @param rhythm - with a second slot in the week, or with weeks that are left out from `now` on
 * @returns the first due time after `now`, in one week never more than 8 days away
 */
export function nextNudge(
  cadence: Cadence,
  now: Temporal.Instant,
  { perWeek = 1, everyWeeks = 1 }: Rhythm = {},
): Temporal.ZonedDateTime {
  const local = now.toZonedDateTimeISO(cadence.zone);
  const from = everyWeeks > 1 ? local.add({ weeks: everyWeeks - 1 }) : local;
  const days = perWeek > 1 && everyWeeks === 1 ? [cadence.weekday, secondDay(cadence.weekday)] : [cadence.weekday];
  return days.map((weekday) => nextOn(weekday, cadence, from)).reduce((a, b) => (isEarlier(b, a) ? b : a));
}

/**
 * When the leader is first due after a moment; null for somebody who is not to be nudged at all.
 *
 * @param everyWeeks - more than 1 after a nudge, for those who want it less often
 */
export function dueAfter(leader: Leader, after: Temporal.Instant, everyWeeks = 1): Temporal.Instant | null {
  const { cadence, perWeek, state } = leader;
  if (state !== "active" || perWeek === 0) return null;
  return nextNudge(cadence, after, { perWeek, everyWeeks }).toInstant();
}

/** Two days later, or earlier where that would be a weekend. */
function secondDay(weekday: number): number {
  return weekday + DAYS_BETWEEN <= FRIDAY ? weekday + DAYS_BETWEEN : weekday - DAYS_BETWEEN;
}

function nextOn(weekday: number, { time, zone }: Cadence, from: Temporal.ZonedDateTime): Temporal.ZonedDateTime {
  const today = from.toPlainDate();
  const daysAhead = (weekday - today.dayOfWeek + 7) % 7;
  for (let days = daysAhead; ; days += 7) {
    const due = today.add({ days }).toZonedDateTime({ timeZone: zone, plainTime: time });
    if (isEarlier(from, due)) return due;
  }
}

function isEarlier(a: Temporal.ZonedDateTime, b: Temporal.ZonedDateTime): boolean {
  return Temporal.ZonedDateTime.compare(a, b) < 0;
}
