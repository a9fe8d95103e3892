import { type Page, takeAll } from "./page.ts";

/** A part of every day, by the wall clock. */
export interface DayPart {
  readonly start: Temporal.PlainTime;
  readonly end: Temporal.PlainTime;
}

const time = (text: string) => Temporal.PlainTime.from(text);
export const DAY_START = time("00:00");
/** A wall clock has no 24:00. */
export const DAY_END = time("23:59");

const EVENING: DayPart = { start: time("17:00"), end: time("22:00") };
const PARTS: readonly (readonly [RegExp, DayPart])[] = [
  [/^(?:morgens?|frühmorgens|früh|in der früh|vormittags?|mornings?)$/i, { start: time("06:00"), end: time("12:00") }],
  [/^(?:mittags?|noon|midday|lunch ?time)$/i, { start: time("11:00"), end: time("14:00") }],
  [/^(?:nachmittags?|afternoons?)$/i, { start: time("12:00"), end: time("18:00") }],
  [/^(?:abends?|evenings?)$/i, EVENING],
];
const PATTERN =
  /(?<!\p{L})(?:morgens?|frühmorgens|in der früh|früh|vormittags?|mornings?|mittags?|noon|midday|lunch ?time|nachmittags?|afternoons?|abends?|evenings?)(?!\p{L})/giu;

/** Before these words "morgen" is a morning, else it is tomorrow; "früh" alone ("so früh wie möglich") is neither. */
const MAKES_MORNING =
  /(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag|\bheute|\bjeden|\bam)\s*$/i;
const MAKES_EARLY = /(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag|morgen|heute)\s*$/i;
const NOT = /(?<!\p{L})(?:not|no|nicht|keine?n?|never|nie)\s+(?:(?:in|at|the|on|am|den|zu)\s+)*$/iu;

function partNamed(words: string, before: string): DayPart | null {
  if (/^morgen$/i.test(words) && !MAKES_MORNING.test(before)) return null;
  if (/^früh$/i.test(words) && !MAKES_EARLY.test(before)) return null;
  return PARTS.find(([name]) => name.test(words))?.[1] ?? null;
}

/** What is left of the day without the part, as far as one stretch can say it. */
function without(part: DayPart): DayPart {
  const early = Temporal.PlainTime.compare(part.start, time("11:00")) < 0;
  return early ? { start: part.end, end: DAY_END } : { start: DAY_START, end: part.start };
}

/** Says the day as well, which is left for the next reader. */
const TONIGHT = /(?<!\p{L})tonight(?!\p{L})/iu;

/** The part of the day that is named; several are one stretch from the first to the last. */
export function readDayPart(page: Page): DayPart | null {
  const parts = takeAll(page, PATTERN, (match) => {
    const part = partNamed(match[0], page.original.slice(0, match.index));
    return part && NOT.test(page.text.slice(0, match.index)) ? without(part) : part;
  });
  const [first, ...others] = parts.sort((a, b) => Temporal.PlainTime.compare(a.start, b.start));
  const last = others.at(-1);
  if (first && last) return { start: first.start, end: last.end };
  return first ?? (TONIGHT.test(page.text) ? EVENING : null);
}
