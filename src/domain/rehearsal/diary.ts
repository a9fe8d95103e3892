import { type Interval, isBefore } from "#shared/time.ts";
import type { Extent, Plan, SharedAbsence } from "./plan.ts";
import type { Resident } from "./population.ts";
import type { Random } from "./random.ts";

/** When somebody cannot be disturbed: the truth, which mailbox and calendar tell. */
export interface Diary {
  readonly away: readonly Interval[];
  /** Each week, on the clock of the world. */
  readonly meetings: readonly Meeting[];
}

interface Meeting {
  readonly startMinute: number;
  readonly minutes: number;
}

const WEEK_MINUTES = 7 * 24 * 60;
const DAY_MINUTES = 24 * 60;
/** Thursday, 1 January 1970, is three days into its week. */
const MONDAY_OFFSET = 3 * DAY_MINUTES;

/** A year of somebody: holidays of their own, days off with others, and meetings each week. */
export function inventDiary(plan: Plan, extent: Extent, resident: Resident, random: Random): Diary {
  const { zone } = resident.person;
  const shared = plan.absences.filter((absence) => concerns(absence, resident));
  const own = Array.from({ length: Math.round(extent.weeks / 12) }, () => {
    const from = extent.from.add({ days: random.below(extent.weeks * 7) });
    return { from, until: from.add({ days: random.below(14) }) };
  });
  const away = [...shared, ...own].map(({ from, until }) => daysIn(zone, from, until));
  const meetings = Array.from({ length: random.below(4) }, () => ({
    startMinute: random.below(5) * DAY_MINUTES + random.below(24 * 4) * 15,
    minutes: random.pick([30, 60, 90, 300]),
  }));
  return { away, meetings };
}

function concerns({ department, site }: SharedAbsence, { person, site: home }: Resident): boolean {
  return (site === null || site === home) && (department === null || department === person.department);
}

/** From the morning of the first to the night of the last day. */
export function daysIn(zone: string, from: Temporal.PlainDate, until: Temporal.PlainDate): Interval {
  const midnight = (day: Temporal.PlainDate) => day.toZonedDateTime({ timeZone: zone }).toInstant();
  return { start: midnight(from), end: midnight(until.add({ days: 1 })) };
}

/** What mailbox and calendar would say, were they asked. */
export function stateOf({ away, meetings }: Diary, now: Temporal.Instant): "free" | "busy" | "away" {
  if (away.some(({ start, end }) => !isBefore(now, start) && isBefore(now, end))) return "away";
  const minute = (Math.floor(now.epochMilliseconds / 60_000) + MONDAY_OFFSET) % WEEK_MINUTES;
  const inMeeting = ({ startMinute, minutes }: Meeting) => minute >= startMinute && minute < startMinute + minutes;
  return meetings.some(inMeeting) ? "busy" : "free";
}
