import type { Language, PersonId } from "#domain/people/index.ts";
import type { PostName } from "#domain/posts/index.ts";

/** The answers to the coach's questions, in the leader's own words, in the order of the questions. */
export interface Draft {
  readonly id: string;
  readonly personId: PersonId;
  readonly language: Language;
  readonly answers: readonly string[];
  /** Without `#`; null while none was chosen. */
  readonly tag: string | null;
  /** The channel, community or post that it is meant for; null while none was chosen. */
  readonly place:
    | (Pick<PostName, "source" | "placeId"> & { readonly name: string; readonly url: string | null })
    | null;
  readonly savedAt: Temporal.Instant;
  /** At most 14 days later; then it is gone. */
  readonly expiresAt: Temporal.Instant;
}
