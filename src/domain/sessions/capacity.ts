import { type Interval, isBefore } from "#shared/time.ts";
import { zoneClock } from "#shared/zone-clock.ts";
import type { BusyExpert, Expert } from "./expert.ts";
import type { Cap } from "./ports.ts";

/** However much somebody gives in a week: more than two on one day is a day of its own. */
const PER_DAY = 2;

const DAYS_OF_WEEK = 7;
const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;

interface Periods {
  readonly day: Interval;
  readonly week: Interval;
  readonly month: Interval;
}

/** Every search asks for the same two weeks of the same few zones, day by day. */
const PERIODS_MAX = 2_000;
const known = new Map<string, Periods>();

/** The day, the week and the month in which a moment lies, by the calendar of a zone; days of 23 hours are days. */
function periodsAround(moment: Temporal.Instant, zone: string): Periods {
  const at = moment.epochMilliseconds;
  const key = `${Math.floor((at + zoneClock(zone).offset(at)) / DAY_MS)} ${zone}`;
  const before = known.get(key);
  if (before) return before;
  if (known.size >= PERIODS_MAX) known.clear();
  const periods = periodsOf(moment.toZonedDateTimeISO(zone).toPlainDate(), zone);
  known.set(key, periods);
  return periods;
}

function periodsOf(date: Temporal.PlainDate, zone: string): Periods {
  const monday = date.subtract({ days: date.dayOfWeek - 1 });
  const first = date.with({ day: 1 });
  const between = (from: Temporal.PlainDate, to: Temporal.PlainDate): Interval => ({
    start: from.toZonedDateTime(zone).toInstant(),
    end: to.toZonedDateTime(zone).toInstant(),
  });
  return {
    day: between(date, date.add({ days: 1 })),
    week: between(monday, monday.add({ days: DAYS_OF_WEEK })),
    month: between(first, first.add({ months: 1 })),
  };
}

/** What an expert gives at most around a slot: a day, a week from Monday on, a calendar month. All on their own clock. */
export function capsFor(expert: Expert, zone: string, slot: Pick<Interval, "start">): readonly Cap[] {
  const { day, month, week } = periodsAround(slot.start, zone);
  return [
    { during: day, sessions: PER_DAY, minutes: null },
    { during: week, sessions: expert.perWeek, minutes: null },
    { during: month, sessions: null, minutes: expert.minutesPerMonth },
  ];
}

/** The stretches of a window in which an expert gives no more sessions of this length; they may overlap. */
export function fullStretches(
  expert: BusyExpert,
  zone: string,
  window: Interval,
  minutes: number,
): readonly Interval[] {
  const full = new Map<string, Interval>();
  for (let at = window.start; isBefore(at, window.end); ) {
    for (const cap of capsFor(expert, zone, { start: at })) {
      if (!hasRoom(expert, cap, minutes)) full.set(`${cap.during.start} ${cap.during.end}`, cap.during);
    }
    at = periodsAround(at, zone).day.end;
  }
  return [...full.values()];
}

/** Whether there is a day in the window on which the expert gives one more session of this length. */
export function hasCapacity(expert: BusyExpert, zone: string, window: Interval, minutes: number): boolean {
  for (let at = window.start; isBefore(at, window.end); at = periodsAround(at, zone).day.end) {
    if (capsFor(expert, zone, { start: at }).every((cap) => hasRoom(expert, cap, minutes))) return true;
  }
  return false;
}

/** What the expert gave and gives, as a part of what they give in a month. */
export function loadOf({ given, minutesPerMonth }: BusyExpert): number {
  const minutes = given.reduce((sum, slot) => sum + minutesIn(slot), 0);
  return minutes / Math.max(1, minutesPerMonth);
}

/** What an expert still gives in the calendar month in which a moment lies. */
export function minutesLeft({ given, minutesPerMonth }: BusyExpert, zone: string, at: Temporal.Instant): number {
  const { month } = periodsAround(at, zone);
  const inside = given.filter(({ start }) => !isBefore(start, month.start) && isBefore(start, month.end));
  return minutesPerMonth - inside.reduce((sum, slot) => sum + minutesIn(slot), 0);
}

function hasRoom({ given }: BusyExpert, { during, minutes: minutesMax, sessions }: Cap, minutes: number): boolean {
  const inside = given.filter(({ start }) => !isBefore(start, during.start) && isBefore(start, during.end));
  if (sessions !== null && inside.length + 1 > sessions) return false;
  const taken = inside.reduce((sum, slot) => sum + minutesIn(slot), 0);
  return minutesMax === null || taken + minutes <= minutesMax;
}

function minutesIn({ end, start }: Interval): number {
  return (end.epochMilliseconds - start.epochMilliseconds) / MINUTE_MS;
}
