import { z } from "zod";
import type { TimeReader } from "#domain/people/index.ts";
import { type Expert, fewTimes } from "#domain/sessions/index.ts";
import type { Interval } from "#shared/time.ts";
import { readNumber } from "./answers.ts";
import { readMoment } from "./session-times.ts";
import { fold, tokens } from "./text.ts";
import type { Turn } from "./turn.ts";
import { IntervalState, intervalOf } from "./wishes.ts";

/** Somebody who is proposed, kept in an open question. */
export const OptionState = z.object({
  expertId: z.string(),
  topic: z.string(),
  booking: z.enum(["direct", "request"]),
  slots: z.array(IntervalState).min(1),
  /** Of the request that it becomes, should they be asked: all that a button may say of who it is. */
  requestId: z.string(),
});
type OptionState = z.infer<typeof OptionState>;

/** One thing to choose: a time with somebody, or somebody who is asked first, with all of their times. */
export interface Line {
  readonly expertId: string;
  readonly topic: string;
  readonly booking: Expert["booking"];
  readonly slots: readonly Interval[];
  readonly requestId: string;
}

/** What can be chosen: those who are asked first have one line each, the others one for each time. */
export function linesOf(options: readonly OptionState[]): readonly Line[] {
  const shown = fewTimes(options.map((option) => ({ ...option, slots: option.slots.map(intervalOf) })));
  return shown.flatMap((option) =>
    option.booking === "request" ? [option] : option.slots.map((slot) => ({ ...option, slots: [slot] })),
  );
}

/**
 * The line that a text means by its number, its time or the name in it; with the one time that it names, or all of the
 * line's. Null if none or several.
 *
 * @param names - what the person of each line is called; empty when that is not said
 */
export function readLine(
  text: string,
  lines: readonly Line[],
  names: readonly string[],
  turn: Turn,
  times: TimeReader,
): Line | null {
  const index = readNumber(text, lines.length);
  if (index !== null) return lines[index] ?? null;
  const named = lines.filter((_line, at) => mentions(text, names[at] ?? ""));
  const left = named.length > 0 ? without(text, names) : text;
  const meant = named.length > 0 ? named : lines;
  if (named.length === 1 && left === "") return named[0] ?? null;
  const slot = readMoment(
    left,
    meant.flatMap(({ slots }) => slots),
    turn,
    times,
  );
  const line = slot && meant.find(({ slots }) => slots.includes(slot));
  return line ? { ...line, slots: [slot] } : null;
}

const wordsOf = (text: string) => tokens(text).map(({ word }) => word);

/** Whether one of the words is a name of theirs. */
export function mentions(text: string, name: string): boolean {
  const said = wordsOf(text);
  return wordsOf(name).some((word) => said.includes(word));
}

function without(text: string, names: readonly string[]): string {
  const known = new Set(["with", "mit", ...names.flatMap(wordsOf)].map(fold));
  return tokens(text)
    .filter(({ word }) => !known.has(word))
    .map(({ start, end }) => text.slice(start, end))
    .join(" ");
}
