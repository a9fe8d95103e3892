import { PAUSE } from "#domain/leaders/index.ts";
import type { TimeReader } from "#domain/people/index.ts";
import { tokens } from "./text.ts";
import type { Turn } from "./turn.ts";
import { readWish } from "./wishes.ts";

/** The longest pause; it ends itself. */
const PAUSE_MAX = Temporal.Duration.from({ months: 6 });

/** "until next week" ends where next week begins; "next week" alone lasts through it. */
const UNTIL = /^\s*(?:until|till|til|bis(?:\s+zum)?)\s+/i;

const UNITS = [
  { unit: "days", words: ["day", "days", "tag", "tage"] },
  { unit: "weeks", words: ["week", "weeks", "woche", "wochen"] },
  { unit: "months", words: ["month", "months", "monat", "monate"] },
] as const;

const NUMBERS = [
  ["a", "an", "one", "ein", "eine", "einen"],
  ["two", "zwei"],
  ["three", "drei"],
  ["four", "vier"],
  ["five", "fuenf"],
  ["six", "sechs"],
];

/** When the pause that a text asks for ends, such as "until 12 January" or "zwei Wochen"; null if it names no time. */
export function pauseEnd(text: string, turn: Turn, times: TimeReader): Temporal.Instant | null {
  const local = turn.now.toZonedDateTimeISO(turn.person.zone);
  if (text === "") return local.add(PAUSE).toInstant();
  const duration = readDuration(text);
  if (duration) return local.add(duration).toInstant();
  const { window } = readWish(times, text.replace(UNTIL, ""), turn);
  return window && (UNTIL.test(text) ? window.start : window.end);
}

/** Ahead, and near enough to still be a pause. */
export function isBearable(end: Temporal.Instant, { now, person }: Turn): boolean {
  const latest = now.toZonedDateTimeISO(person.zone).add(PAUSE_MAX).toInstant();
  return Temporal.Instant.compare(now, end) < 0 && Temporal.Instant.compare(end, latest) <= 0;
}

function readDuration(text: string): Temporal.Duration | null {
  const said = tokens(text)
    .map(({ word }) => word)
    .filter((word) => word !== "for" && word !== "fuer");
  const [count = "", unitWord = "", ...more] = said;
  const unit = UNITS.find(({ words }) => (words as readonly string[]).includes(unitWord))?.unit;
  const spoken = NUMBERS.findIndex((words) => words.includes(count)) + 1;
  const number = /^\d{1,3}$/.test(count) ? Number(count) : spoken;
  return unit && number > 0 && more.length === 0 ? Temporal.Duration.from({ [unit]: number }) : null;
}
