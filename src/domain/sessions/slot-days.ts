import { type DayHours, STANDARD_HOURS } from "#domain/people/index.ts";
import type { Interval } from "#shared/time.ts";
import { zoneClock } from "#shared/zone-clock.ts";
import type { Side, SlotSearch } from "./slot-search.ts";
import { add, type Stretches } from "./slot-stretches.ts";

export const DAY_MS = 86_400_000;
/** 1970 began on a Thursday. */
const THURSDAY = 4;
const WEEKDAYS = [1, 2, 3, 4, 5];
const MIDNIGHT = Temporal.PlainTime.from("00:00");
const ALL_DAY: DayHours = { start: MIDNIGHT, end: MIDNIGHT };

/** Making a date costs more than all the rest of a day; a search of two weeks asks for few. */
const DATES_MAX = 1_000;
const dates = new Map<number, Temporal.PlainDate>();

/** When somebody works: as the mailbox says, else as they say, else from 8 to 18. A night shift is its first day's. */
export function workingTime({ time, zone, hours, isDayOff }: Side, window: Interval): Stretches {
  const usual = { days: WEEKDAYS, ...(hours ?? STANDARD_HOURS), zone };
  const weekly = time.workingHours ?? usual;
  return together(daysOf(weekly, window), (day) => weekly.days.includes(weekdayOf(day)) && !isDayOff(dateOf(day)));
}

/** When it was wished to be. */
export function wishedTime({ wish, window }: SlotSearch): Stretches {
  const { notWeekdays, partOfDay, zone } = wish;
  if (!partOfDay && notWeekdays.length === 0) {
    return [window.start.epochMilliseconds, window.end.epochMilliseconds];
  }
  const days = daysOf({ ...(partOfDay ?? ALL_DAY), zone }, window);
  return together(days, (day) => !notWeekdays.includes(weekdayOf(day)));
}

/** The same hours of every day. */
interface Daily extends DayHours {
  readonly zone: string;
}

interface Day {
  /** Counted from 1970. */
  readonly day: number;
  readonly start: number;
  readonly end: number;
}

/** Most of a company have the same hours, which the reader of calendars gives as the same object. */
const known = new WeakMap<Daily, { readonly window: Interval; readonly days: readonly Day[] }>();

/** The hours of each day, as far as they lie in the window; those that end no later than they begin end a day later. */
function daysOf(daily: Daily, window: Interval): readonly Day[] {
  const before = known.get(daily);
  if (before?.window === window) return before.days;
  const clock = zoneClock(daily.zone);
  const [from, to] = [window.start.epochMilliseconds, window.end.epochMilliseconds];
  const begins = msOf(daily.start);
  const ends = msOf(daily.end) > begins ? msOf(daily.end) : msOf(daily.end) + DAY_MS;
  const first = Math.floor((from + clock.offset(from)) / DAY_MS) - (ends > DAY_MS ? 1 : 0);
  const last = Math.floor((to + clock.offset(to)) / DAY_MS);
  const days: Day[] = [];
  for (let day = first; day <= last; day++) {
    const start = Math.max(from, clock.meant(day * DAY_MS + begins));
    const end = Math.min(to, clock.meant(day * DAY_MS + ends));
    if (start < end) days.push({ day, start, end });
  }
  known.set(daily, { window, days });
  return days;
}

function together(days: readonly Day[], counts: (day: number) => boolean): Stretches {
  const stretches: number[] = [];
  for (const { day, start, end } of days) if (counts(day)) add(stretches, start, end);
  return stretches;
}

/** 1 is Monday; days are counted from 1970. */
function weekdayOf(day: number): number {
  return ((((day + THURSDAY - 1) % 7) + 7) % 7) + 1;
}

function dateOf(day: number): Temporal.PlainDate {
  const known = dates.get(day);
  if (known) return known;
  if (dates.size >= DATES_MAX) dates.clear();
  const made = Temporal.Instant.fromEpochMilliseconds(day * DAY_MS)
    .toZonedDateTimeISO("UTC")
    .toPlainDate();
  dates.set(day, made);
  return made;
}

function msOf({ hour, minute, second }: Temporal.PlainTime): number {
  return ((hour * 60 + minute) * 60 + second) * 1_000;
}
