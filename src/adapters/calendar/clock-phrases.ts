import { DAY_END, DAY_START, type DayPart } from "./day-parts.ts";
import { type Page, takeAll } from "./page.ts";

/** What the clock said: one time, or a stretch of the day. */
export type ClockTime = { readonly at: Temporal.PlainTime } | DayPart;

/** Nobody meets at three in the night: an early hour that does not say otherwise is the afternoon's. */
const EARLY_MAX = 6;

const UNIT = "(?:\\s*(uhr|h|am|pm|o'clock))?";
const CLOCK = `(\\d{1,2})(?:[:.](\\d{2}))?${UNIT}`;
const END = "(?![\\p{L}\\p{N}/:]|[.:]\\d)";
const BETWEEN = new RegExp(
  `(?<!\\p{L})(between|zwischen|von|from)?\\s*(?<![\\d./:])${CLOCK}\\s*(?:and|und|to|bis|-|–)\\s*${CLOCK}${END}`,
  "giu",
);
/** A bare number is an hour only at the end of a clause: "ab 10 Personen" is no time. */
const BOUND = new RegExp(
  `(?<!\\p{L})(?:(after|from|nach|ab|not before|nicht vor|frühestens(?: um)?)|(?:before|vor|until|till|by|bis|spätestens(?: um)?))\\s+${CLOCK}${END}`,
  "giu",
);
/** "halb acht" is 7:30, "half past seven" too. */
const QUARTERS =
  /(?<!\p{L})(?:um |at )?(halb|viertel vor|viertel nach|half past|quarter to|quarter past)\s+(\d{1,2}|[a-zäöü]{3,6})(?![\p{L}\p{N}])/giu;
const QUARTER_MINUTES: Readonly<Record<string, number>> = {
  halb: -30,
  "viertel vor": -15,
  "viertel nach": 15,
  "half past": 30,
  "quarter to": -15,
  "quarter past": 15,
};
const HOURS =
  "eins one zwei two drei three vier four fünf five sechs six sieben seven acht eight neun nine zehn ten elf eleven zwölf twelve";
const hours = new Map(HOURS.split(" ").map((word, index): [string, number] => [word, Math.floor(index / 2) + 1]));

/** The time of day; null for one that no clock shows. */
export function timeOf(hour: number, minute = 0): Temporal.PlainTime | null {
  return hour < 24 && minute < 60 ? Temporal.PlainTime.from({ hour, minute }) : null;
}

function spoken(hour: string, minute: string | undefined, unit = ""): Temporal.PlainTime | null {
  const exact = minute !== undefined || /^(?:uhr|h)$/i.test(unit);
  const said = Number(hour);
  if (/^am$/i.test(unit)) return timeOf(said % 12, Number(minute ?? 0));
  const noon = /^pm$/i.test(unit) ? said < 12 : !exact && said <= EARLY_MAX;
  return timeOf(said + (noon ? 12 : 0), Number(minute ?? 0));
}

const readBetween = (page: Page): ClockTime[] =>
  takeAll(page, BETWEEN, ([, word, from = "", fromMinute, fromUnit, to = "", toMinute, toUnit]) => {
    const isTime = word !== undefined || fromMinute !== undefined || toUnit !== undefined || page.original.length < 40;
    const start = spoken(from, fromMinute, fromUnit ?? (Number(from) < Number(to) ? toUnit : undefined));
    const end = spoken(to, toMinute, toUnit);
    return isTime && start && end && Temporal.PlainTime.compare(start, end) < 0 ? { start, end } : null;
  });

const readBound = (page: Page): ClockTime[] =>
  takeAll(page, BOUND, (match) => {
    const [words, from, hour = "", minute, unit] = match;
    const at = spoken(hour, minute, unit);
    const clauseEnds = /^\s*(?:$|[,;.!?])/.test(page.text.slice(match.index + words.length));
    if (at === null || at.equals(DAY_START) || (minute === undefined && unit === undefined && !clauseEnds)) return null;
    return from === undefined ? { start: DAY_START, end: at } : { start: at, end: DAY_END };
  });

const readQuarters = (page: Page): ClockTime[] =>
  takeAll(page, QUARTERS, ([, quarter = "", word = ""]) => {
    const hour = hours.get(word.toLowerCase()) ?? Number(word);
    const at = timeOf(hour <= EARLY_MAX ? hour + 12 : hour);
    return at && { at: at.add({ minutes: QUARTER_MINUTES[quarter.toLowerCase()] ?? 0 }) };
  });

/** Times of the day as people say them, which the date package does not know: stretches, bounds and quarters. */
export function readClockPhrases(page: Page): ClockTime[] {
  return [...readBetween(page), ...readBound(page), ...readQuarters(page)];
}
