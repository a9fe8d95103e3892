import type { Language, TimeReader, TimeWish } from "#domain/people/index.ts";
import { type ClockTime, readClockPhrases } from "./clock-phrases.ts";
import { readDates } from "./dates.ts";
import { readDayPart } from "./day-parts.ts";
import { type Days, monday } from "./days.ts";
import { pageOf, restOf } from "./page.ts";
import { readWeekdays, type Weekday } from "./weekdays.ts";
import { readWeeks } from "./weeks.ts";
import { isRange, windowOf } from "./window.ts";
import { zoneOf } from "./zones.ts";

const NOT = /(?<!\p{L})(?:not|nicht|no|keine?n?)\s+(?:(?:on|in|am|im|den|the)\s+)*$/iu;

/** The day that a weekday means: in the week that is named beside it, else the next one still ahead. */
function dayMeant(
  weekday: Weekday,
  week: Days | undefined,
  time: ClockTime | undefined,
  now: Temporal.ZonedDateTime,
): Days {
  const { day, which, index, length } = weekday;
  const today = now.toPlainDate();
  const later = time && "at" in time && Temporal.PlainTime.compare(time.at, now.toPlainTime()) > 0;
  const ahead = (day - today.dayOfWeek + 7) % 7 || (which === "this" || later ? 0 : 7);
  let start = today.add({ days: ahead });
  // "next Friday" on a Wednesday is the one of next week; "nächsten Freitag" is the first to come (Duden).
  if (which === "next") start = monday(today).add({ weeks: 1, days: day - 1 });
  if (which === "afterNext") start = start.add({ weeks: 1 });
  if (week) start = monday(week.start).add({ days: day - 1 });
  return { index, length, start, end: start.add({ days: 1 }) };
}

/** Days in order: after "Friday to", Tuesday is the one that follows. */
function inOrder(text: string, days: readonly Days[]): Days[] {
  const [first, second, ...others] = days;
  if (!first || !second || !isRange(text, first, second)) return [...days];
  const weeks = Temporal.PlainDate.compare(second.start, first.start) < 0 ? 1 : 0;
  return [first, { ...second, start: second.start.add({ weeks }), end: second.end.add({ weeks }) }, ...others];
}

/** Weekdays between those of a list, such as Tuesday in "Monday or Wednesday"; none in a range. */
function gapsIn(text: string, days: readonly Days[]): number[] {
  const [first, ...others] = [...days].sort((a, b) => Temporal.PlainDate.compare(a.start, b.start));
  const last = others.at(-1);
  if (!first || !last || days.some((day, at) => at > 0 && isRange(text, days[at - 1] ?? day, day))) return [];
  const between: number[] = [];
  for (let date = first.end; Temporal.PlainDate.compare(date, last.start) < 0; date = date.add({ days: 1 })) {
    if (!days.some(({ start }) => start.dayOfWeek === date.dayOfWeek)) between.push(date.dayOfWeek);
  }
  return between;
}

function read(text: string, language: Language, zone: string, instant: Temporal.Instant): TimeWish {
  const now = instant.toZonedDateTimeISO(zone);
  const page = pageOf(text);
  const weekdays = readWeekdays(page, language);
  const weeks = readWeeks(page, now.toPlainDate());
  const part = readDayPart(page);
  const phrases = readClockPhrases(page);
  const { dates, times } = readDates(page, language, now);
  const time = [...phrases, ...times][0];

  const refused = (day: Days) => NOT.test(page.text.slice(0, day.index));
  const wanted = weekdays.filter(({ negated }) => !negated);
  const named = inOrder(
    page.text,
    wanted.map((weekday) => dayMeant(weekday, weeks[0], time, now)),
  );
  const exact = dates.filter((day) => !refused(day));
  const rough = weeks.filter((day) => !refused(day));
  // A date says more than a weekday beside it ("Sa, 5.12."), and a weekday more than its week.
  const days = [exact, named, rough].find((found) => found.length > 0) ?? [];
  const notWeekdays = [
    ...weekdays.filter(({ negated }) => negated).map(({ day }) => day),
    ...dates.filter(refused).map(({ start }) => start.dayOfWeek),
    ...(days === named ? gapsIn(page.text, named) : []),
  ];
  return {
    ...windowOf(page.text, days, part, time, now),
    notWeekdays: [...new Set(notWeekdays)].sort(),
    rest: restOf(page),
  };
}

/** Wishes about time, over chrono-node; what it does not know ("not", weeks, parts of the day) is read here. */
export function timeReader(): TimeReader {
  return { read, zone: zoneOf };
}
