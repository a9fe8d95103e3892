import { z } from "zod";
import { type Leader, nextNudge } from "#domain/leaders/index.ts";
import { readYesNo } from "./answers.ts";
import type { Button } from "./cards/card.ts";
import { readLeaving } from "./leaving.ts";
import { tokens } from "./text.ts";
import type { Message, Turn } from "./turn.ts";
import type { Often } from "./words/joining-words.ts";
import type { Verb } from "./words/words.ts";

/** What is asked after the yes, in this order; each can be left out, and asked for at any time. */
export const STEPS = ["goals", "acts", "often", "address"] as const;
export type Step = (typeof STEPS)[number];

/** Whether it is asked on the way in, so that the next question follows. */
export const StepState = z.object({ joining: z.boolean() });
export type StepState = z.infer<typeof StepState>;

/** Goes on after a step, with what was said to its answer; null when it was left out. */
export type After = (turn: Turn, step: Step, state: StepState, said: string | null) => Promise<Message>;

const NEXT = new Set([
  ...["skip", "next", "continue", "go on", "that's all", "that's it", "that is all", "enough", "later"],
  ...[
    "weiter",
    "ueberspringen",
    "auslassen",
    "spaeter",
    "das war's",
    "das wars",
    "das ist alles",
    "mehr nicht",
    "fertig",
  ],
]);

/** "Skip", "weiter": on to the next question. */
export function saysOn(text: string): boolean {
  const said = tokens(text)
    .map(({ word }) => word)
    .join(" ");
  return NEXT.has(said);
}

/** Whatever leaves a question out: "skip", "weiter", "not this week", "no". */
export function saysNext(text: string): boolean {
  return saysOn(text) || readLeaving(text) === "skip" || readYesNo(text) === "no";
}

/** The button that leaves a question out, on the way in. */
export function skipButtons({ words }: Turn, step: Step, { joining }: StepState): readonly (Button & { verb: Verb })[] {
  return joining ? [{ verb: "leaders.next", title: words.joining.skipButton, data: { step } }] : [];
}

/** The leader's slot in words, with the next reminder. */
export function describeSlot(leader: Leader, { words, now }: Turn) {
  const { cadence, nextDueAt, perWeek } = leader;
  const next = nextDueAt ?? nextNudge(cadence, now).toInstant();
  return {
    weekday: words.dates.weekdays(slotDays(leader, now)),
    time: words.dates.clock(cadence.time),
    zone: cadence.zone,
    next: perWeek === 0 ? null : words.dates.moment(next, cadence.zone),
  };
}

/** How often the leader wants a nudge. */
export function oftenOf({ everyWeeks, perWeek }: Leader): Often {
  if (everyWeeks > 1 && perWeek > 0) return "fortnightly";
  return perWeek > 1 ? 2 : perWeek > 0 ? 1 : 0;
}

/** The weekdays of a leader's slots. */
function slotDays({ cadence, perWeek, everyWeeks }: Leader, now: Temporal.Instant): readonly number[] {
  if (perWeek < 2 || everyWeeks > 1) return [cadence.weekday];
  const first = nextNudge(cadence, now, { perWeek });
  const second = nextNudge(cadence, first.toInstant(), { perWeek });
  return [first.dayOfWeek, second.dayOfWeek].toSorted();
}
