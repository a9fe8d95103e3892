import { isBefore, later } from "#shared/time.ts";
import type { Leader } from "./leader.ts";

/** Ignored nudges after which they come every second week, and after which the bot asks whether they are welcome. */
export const IGNORED_HALF = 2;
export const IGNORED_ASK = 4;

/** Every second week: a little less than two, so that a nudge that was late does not put off the next one. */
export const SECOND_WEEK = Temporal.Duration.from({ hours: 13 * 24 });

/** A leader who was visible this recently needs no nudge. */
export const ACT_COUNTS_FOR = Temporal.Duration.from({ hours: 6 * 24 });

/** A slot missed by more is dropped, never caught up. */
export const LATE_MAX = Temporal.Duration.from({ hours: 4 });

/** What is known of a leader whose slot has come. */
export interface SlotFacts {
  /** When they were last visible, heard or told by them; null if never. */
  readonly lastActAt: Temporal.Instant | null;
  /** Nudges that reached them since they last showed a sign. */
  readonly ignored: number;
  /** Whether one of those came in the last two weeks. */
  readonly nudgedLately: boolean;
  /** Whether they were already asked if nudges are welcome. */
  readonly asked: boolean;
}

/** `silence`: nothing any more, until they write. */
export type SlotVerdict = "nudge" | "ask" | "quiet" | "silence";

/** Whether a leader has not stopped, is not in a pause, and wants anything at all. */
export function wantsNudges({ pausedUntil, perWeek, state }: Leader, now: Temporal.Instant): boolean {
  return state === "active" && perWeek > 0 && !(pausedUntil && isBefore(now, pausedUntil));
}

/** What to do in a leader's slot: less the more was ignored, and nothing when silence is better. */
export function verdictOnSlot(slot: Temporal.Instant, facts: SlotFacts, now: Temporal.Instant): SlotVerdict {
  const { asked, ignored, lastActAt, nudgedLately } = facts;
  if (ignored >= IGNORED_ASK && asked) return "silence";
  if (isBefore(slot.add(LATE_MAX), now)) return "quiet";
  if (lastActAt && isBefore(now, lastActAt.add(ACT_COUNTS_FOR))) return "quiet";
  if (ignored >= IGNORED_HALF && nudgedLately) return "quiet";
  return ignored >= IGNORED_ASK ? "ask" : "nudge";
}

/** A word that follows another within this time is not noted again (`Recollection.awaited`). */
const WORD_COUNTS_FOR = Temporal.Duration.from({ hours: 1 });

/** The last time a leader showed that they are there: nudges since then were ignored. */
export function lastSignOf({ agreedAt, answeredAt }: Leader, lastActAt: Temporal.Instant | null): Temporal.Instant {
  // Or else a nudge that comes in the middle of a conversation, and is answered, would count as ignored.
  return [answeredAt?.add(WORD_COUNTS_FOR) ?? null, lastActAt].reduce<Temporal.Instant>(
    (last, at) => (at ? later(last, at) : last),
    agreedAt,
  );
}
