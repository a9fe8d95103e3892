import type { Language, PersonId } from "#domain/people/index.ts";

/** The network that a post was made in. */
type Source = "teams" | "engage";

/** A post as it arrives. Lives in memory only, until it was read. */
export interface HeardPost {
  readonly source: Source;
  /** The network's own id; with `source` and `placeId` it names the post. */
  readonly sourceId: string;
  /** The channel or community. */
  readonly placeId: string;
  /** The id of the first post of the thread; equal to `sourceId` for that post itself. */
  readonly threadId: string;
  readonly authorId: PersonId;
  readonly at: Temporal.Instant;
  /** Plain text, without markup. */
  readonly text: string;
}

/** What a reading of the text found out. */
export interface Reading {
  /** Without `#`, in lower case, each once. */
  readonly hashtags: readonly string[];
  /** Null when the text is too short or in another language. */
  readonly language: Language | null;
  readonly asks: boolean;
  readonly thanks: boolean;
  /** In characters as people count them (code points). */
  readonly length: number;
  /** Keyed hashes of the words' stems. Worked out when it is asked for: it costs ten times what all the rest does. */
  readonly features: readonly number[];
}

/** What is kept of a post: everything but the text. */
export interface Post extends Omit<HeardPost, "text">, Omit<Reading, "features"> {
  readonly kind: "post" | "reply";
}

/** What may be learned from a post with hashtags: who wrote it and where is not in it. */
export interface Lesson {
  readonly hashtags: readonly string[];
  readonly language: Language | null;
  readonly at: Temporal.Instant;
  readonly features: readonly number[];
}
