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

/** Reads "Tuesday 9:30", "dienstags um 9.30 Uhr", "Wed 7:30 am". Dates are not its business. */
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

/** "9 am" and "9 Uhr 30" are one word each. */
function joinTimes(said: readonly Token[]): string[] {
  return said
    .map(({ word }) => word)
    .join(" ")
    .replace(/\b(\d{1,2})\s?uhr\s(\d{2})\b/g, "$1:$2")
    .replace(/\b(\d{1,2}(?:[:.]\d{2})?)\s([ap])\.?m\b/g, "$1$2m")
    .replace(/\b(\d{1,2}(?:[:.]\d{2})?)h\b/g, "$1")
    .split(" ");
}

function readTime(word: string): Temporal.PlainTime | null {
  const match = /^(\d{1,2})(?:[:.](\d{2}))?([ap])?m?$/.exec(word);
  if (!match) return null;
  const [, hours = "", minutes = "0", half] = match;
  const hour = half ? (Number(hours) % 12) + (half === "p" ? 12 : 0) : Number(hours);
  if (hour > 23 || Number(minutes) > 59) return null;
  return Temporal.PlainTime.from({ hour, minute: Number(minutes) });
}
