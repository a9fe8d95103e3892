import type { TimeWish } from "#domain/people/index.ts";
import type { ClockTime } from "./clock-phrases.ts";
import { DAY_END, type DayPart } from "./day-parts.ts";
import type { Days } from "./days.ts";

/** How long "from Monday" lasts. */
const OPEN_END = Temporal.Duration.from({ weeks: 4 });
/** How long a moment lasts: the hour that is booked. */
const MOMENT = Temporal.Duration.from({ hours: 1 });

const UNTIL =
  /(?<!\p{L})(?:bis(?: zum| zur)?|until|till|by|through|up to|no later than|spätestens(?: bis)?)\s*(?:am|den|dem|the|on)?\s*$/iu;
const BEFORE = /(?<!\p{L})(?:vor(?: dem| der)?|before)\s*(?:the)?\s*$/iu;
const FROM = /(?<!\p{L})(?:ab(?: dem| der)?|from|starting|since|seit|von|vom)\s*(?:on|the|am|dem|den)?\s*$/iu;
const AFTER = /(?<!\p{L})(?:after|nach(?: dem| der)?)\s*(?:the)?\s*$/iu;
const RANGE = /^\s*(?:bis(?: zum)?|to|until|till|through|-|–)\s*(?:am|on|den|dem|the)?\s*$/iu;

/** Whether "to", "bis" or a dash joins the two. */
export function isRange(text: string, first: Days, second: Days): boolean {
  return RANGE.test(text.slice(first.index + first.length, second.index));
}

type Stretch = { readonly start: Temporal.ZonedDateTime; readonly end: Temporal.ZonedDateTime };

/** From the first day to the last, or as "until", "before", "from" and "after" bound it. */
function stretch(text: string, days: readonly Days[], now: Temporal.ZonedDateTime): Stretch | null {
  const [first, second] = [...days].sort((a, b) => a.index - b.index);
  if (!first) return null;
  const { compare } = Temporal.PlainDate;
  const start = days
    .map((day) => day.start)
    .reduce((a, b) => (compare(a, b) < 0 ? a : b))
    .toZonedDateTime(now.timeZoneId);
  const end = days
    .map((day) => day.end)
    .reduce((a, b) => (compare(a, b) < 0 ? b : a))
    .toZonedDateTime(now.timeZoneId);
  const before = text.slice(0, first.index);
  if (second && isRange(text, first, second)) return { start, end };
  if (UNTIL.test(before)) return { start: now, end };
  if (BEFORE.test(before)) return { start: now, end: start };
  if (FROM.test(before)) return { start, end: start.add(OPEN_END) };
  if (AFTER.test(before)) return { start: end, end: end.add(OPEN_END) };
  return { start, end };
}

/** An hour from `at`, as far as the day goes. */
function hourFrom(at: Temporal.PlainTime): DayPart {
  return at.hour === DAY_END.hour
    ? { start: at.with({ minute: 0 }), end: DAY_END }
    : { start: at, end: at.add(MOMENT) };
}

/** The window and part of the day that days, a part of the day and a time mean together; one day and one time are a moment. */
export function windowOf(
  text: string,
  days: readonly Days[],
  part: DayPart | null,
  time: ClockTime | undefined,
  now: Temporal.ZonedDateTime,
): Pick<TimeWish, "window" | "partOfDay"> {
  const bounded = stretch(text, days, now);
  const found = bounded && Temporal.ZonedDateTime.compare(bounded.start, bounded.end) < 0 ? bounded : null; // "before today"
  const window = found && { start: found.start.toInstant(), end: found.end.toInstant() };
  if (!time) return { window, partOfDay: part };
  if (!("at" in time)) return { window, partOfDay: time };
  if (!found?.start.add({ days: 1 }).equals(found.end)) return { window, partOfDay: hourFrom(time.at) };
  const start = found.start.withPlainTime(time.at);
  return { window: { start: start.toInstant(), end: start.add(MOMENT).toInstant() }, partOfDay: null };
}
