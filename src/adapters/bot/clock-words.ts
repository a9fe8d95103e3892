import { type Token, tokens } from "./text.ts";

/** Monday first. Two letters in German, three in English: "die" and "mit" are no weekdays. */
const WEEKDAYS: readonly (readonly string[])[] = [
  ["monday", "mon", "montag", "mo"],
  ["tuesday", "tue", "tues", "dienstag", "di"],
  ["wednesday", "wed", "weds", "mittwoch", "mi"],
  ["thursday", "thu", "thur", "thurs", "donnerstag", "do"],
  ["friday", "fri", "freitag", "fr"],
  ["saturday", "sat", "samstag", "sonnabend", "sa"],
  ["sunday", "sun", "sonntag", "so"],
];

const names = new Map(
  WEEKDAYS.flatMap((words, index) =>
    words.flatMap((word): [string, number][] => [
      [word, index + 1],
      [`${word}s`, index + 1],
    ]),
  ),
);

/** Words around a weekday and a time that say nothing more. */
const FILLERS = new Set(
  "on at every each always um am jeden jede immer ab uhr h o'clock the den der morgens vormittags please bitte is ist".split(
    " ",
  ),
);

/** What a short text says about a weekday and a time. */
export interface ClockWords {
  /** 1 is Monday. */
  readonly weekday: number | null;
  readonly time: Temporal.PlainTime | null;
  /** Whether it says anything else. */
  readonly more: boolean;
}

/** Reads "Tuesday 9:30", "dienstags um halb zehn", "Wed 7:30 am". Dates are not its business. */
export function readClockWords(text: string): ClockWords {
  const said = joinTimes(tokens(text)).filter((word) => !FILLERS.has(word));
  const weekdays = said.flatMap((word) => names.get(word) ?? []);
  const times = said.flatMap((word) => readTime(word) ?? []);
  return {
    weekday: weekdays[0] ?? null,
    time: times[0] ?? null,
    more: weekdays.length > 1 || times.length > 1 || weekdays.length + times.length < said.length,
  };
}

/** "9 am", "9 Uhr 30" and "halb zehn" are one word each. */
function joinTimes(said: readonly Token[]): string[] {
  const text = said.map(({ word }) => word).join(" ");
  return text
    .replace(SPOKEN, (phrase, part: string, hour: string) => spokenTime(part, hour) ?? phrase)
    .replace(/\b(\d{1,2})\s?uhr\s(\d{2})\b/g, "$1:$2")
    .replace(/\b(\d{1,2}(?:[:.]\d{2})?)\s([ap])\.?m\b/g, "$1$2m")
    .replace(/\b(\d{1,2}(?:[:.]\d{2})?)h\b/g, "$1")
    .split(" ");
}

const HOURS_DE = "eins zwei drei vier fuenf sechs sieben acht neun zehn elf zwoelf".split(" ");
const HOURS_EN = "one two three four five six seven eight nine ten eleven twelve".split(" ");
const hourCalled = new Map([HOURS_DE, HOURS_EN].flatMap((words) => words.map((word, index) => [word, index + 1])));

/** Minutes from the full hour that is named; a German half is the one before it. */
const PARTS = new Map([
  ["halb", -30],
  ["viertel vor", -15],
  ["viertel nach", 15],
  ["half past", 30],
  ["quarter to", -15],
  ["quarter past", 15],
]);
const SPOKEN = new RegExp(`\\b(?:a )?(${[...PARTS.keys()].join("|")}) (\\d{1,2}|[a-z]+)\\b`, "g");

/** Before this hour, a time in words is in the afternoon: nobody is at work at half past four in the morning. */
const MORNING = 7;

/** "halb zehn", "quarter past 2". */
function spokenTime(part: string, called: string): string | null {
  const hour = hourCalled.get(called) ?? Number(called);
  if (!(hour >= 1 && hour <= 12)) return null;
  const minutes = hour * 60 + (PARTS.get(part) ?? 0);
  const inDay = minutes < MORNING * 60 ? minutes + 12 * 60 : minutes;
  return `${Math.floor(inDay / 60)}:${String(inDay % 60).padStart(2, "0")}`;
}

function readTime(word: string): Temporal.PlainTime | null {
  const match = /^(\d{1,2})(?:[:.](\d{2}))?([ap])?m?$/.exec(word);
  if (!match) return null;
  const [, hours = "", minutes = "0", half] = match;
  const hour = half ? (Number(hours) % 12) + (half === "p" ? 12 : 0) : Number(hours);
  if (hour > 23 || Number(minutes) > 59) return null;
  return Temporal.PlainTime.from({ hour, minute: Number(minutes) });
}
