import type { Language, PersonId } from "#domain/people/index.ts";
import type { PostName } from "#domain/posts/index.ts";

/** The channel, community or post that a draft is meant for. */
export interface DraftPlace extends Pick<PostName, "source" | "placeId"> {
  readonly name: string;
  readonly url: string | null;
}

/** The answers to the coach's questions, in the leader's own words, in the order of the questions. */
export interface Draft {
  readonly id: string;
  readonly personId: PersonId;
  readonly language: Language;
  /** What it is about, in the leader's own words; null when they did not say. */
  readonly subject: string | null;
  /** As many as were dealt with; empty for a question that was skipped. */
  readonly answers: readonly string[];
  /** Without `#`; null while it was not asked for, empty when none is wanted. */
  readonly tag: string | null;
  /** Null while none was chosen. */
  readonly place: DraftPlace | null;
  /** The remarks that the leader does not want to hear about this draft, by their keys. */
  readonly ignored: readonly string[];
  /** The day on which they mean to post it; null if they did not say. */
  readonly plannedFor: Temporal.PlainDate | null;
  readonly savedAt: Temporal.Instant;
  /** At most 14 days later; then it is gone. */
  readonly expiresAt: Temporal.Instant;
}
