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
  const { days, ...daily } = time.workingHours ?? usual;
  return eachDay({ ...daily, window }, (day) => days.includes(weekdayOf(day)) && !isDayOff(dateOf(day)));
}

/** When it was wished to be. */
export function wishedTime({ wish, window }: SlotSearch): Stretches {
  const { notWeekdays, partOfDay, zone } = wish;
  if (!partOfDay && notWeekdays.length === 0) {
    return [window.start.epochMilliseconds, window.end.epochMilliseconds];
  }
  return eachDay({ ...(partOfDay ?? ALL_DAY), zone, window }, (day) => !notWeekdays.includes(weekdayOf(day)));
}

interface Daily extends DayHours {
  readonly zone: string;
  readonly window: Interval;
}

/** The same hours of each day that counts, as far as they lie in the window; those that end no later than they begin end a day later. */
function eachDay({ start, end, zone, window }: Daily, counts: (day: number) => boolean): Stretches {
  const clock = zoneClock(zone);
  const [from, to] = [window.start.epochMilliseconds, window.end.epochMilliseconds];
  const begins = msOf(start);
  const ends = msOf(end) > begins ? msOf(end) : msOf(end) + DAY_MS;
  const first = Math.floor((from + clock.offset(from)) / DAY_MS) - (ends > DAY_MS ? 1 : 0);
  const last = Math.floor((to + clock.offset(to)) / DAY_MS);
  const stretches: number[] = [];
  for (let day = first; day <= last; day++) {
    const dayStart = Math.max(from, clock.meant(day * DAY_MS + begins));
    const dayEnd = Math.min(to, clock.meant(day * DAY_MS + ends));
    if (dayStart < dayEnd && counts(day)) add(stretches, dayStart, dayEnd);
  }
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
