import type { Language, PersonId } from "#domain/people/index.ts";
import type { TextFeatures } from "#domain/recommender/index.ts";

/** The network that a post was made in. */
export type Source = "teams" | "engage";

/** What names a post everywhere. */
export interface PostName {
  readonly source: Source;
  /** The channel or community. */
  readonly placeId: string;
  /** The network's own id. */
  readonly sourceId: string;
}

/** A post that was deleted in its network. */
export interface DeletedPost extends PostName {
  /** By the network's clock, as far as it tells: what is known of a later state stays. */
  readonly at: Temporal.Instant;
}

/** A post as it arrives. Lives in memory only, until it was read. */
export interface HeardPost extends PostName {
  /** The id of the first post of the thread; equal to `sourceId` for that post itself. */
  readonly threadId: string;
  /** The Entra object id; `engage:USER` and the like for who has none there, and so is nobody else. */
  readonly authorId: PersonId;
  /** A program writes in nobody's name, and the network itself notes who joined or renamed something. */
  readonly sender: "person" | "machine" | "system";
  readonly at: Temporal.Instant;
  /** By the network's clock: which state of the post this is. A later one replaces an earlier one. */
  readonly asOf: Temporal.Instant;
  /** Plain text, without markup. */
  readonly text: string;
  /** What the network itself calls it; null if it calls it nothing. */
  readonly stated: "announcement" | "question" | "praise" | null;
  /** How many people it mentions. */
  readonly mentions: number;
  /** Those of them whose id is known. */
  readonly mentionedIds: readonly PersonId[];
  /** How often each reaction was given, by the network's name for it; empty if it does not say. */
  readonly reactions: Readonly<Record<string, number>>;
}

/** What a reading of the text found out. */
export interface Reading {
  /** Without `#`, in lower case, each once. */
  readonly hashtags: readonly string[];
  /** Null when the text is too short or in another language. */
  readonly language: Language | null;
  readonly asks: boolean;
  readonly thanks: boolean;
  /** Why it should not count, as far as its words say; null for an ordinary post. */
  readonly spam: "links" | "advertising" | null;
  /** In characters as people count them (code points). */
  readonly length: number;
  /** A keyed hash of the whole text, by which a copy is recognised; null for a text so short that people repeat it. */
  readonly fingerprint: string | null;
  /** Keyed hashes of its words and their parts, worked out when asked for: that costs more than all the rest does. */
  features(): TextFeatures;
}

/** What somebody did by it. */
export type PostKind = "post" | "reply" | "question" | "answer" | "thanks" | "announcement";

/** Why a post is counted nowhere and learned from nowhere: who wrote it, what it says, or that it was there before. */
export type SetAside = "machine" | "system" | "links" | "advertising" | "copy";

/** What is kept of a post: everything but the text. */
export interface Post
  extends Omit<HeardPost, "text" | "sender" | "stated" | "mentions">,
    Omit<Reading, "spam" | "features"> {
  readonly kind: PostKind;
  /** Null for a post that counts. */
  readonly setAside: SetAside | null;
  /** So old that neither who wrote it nor who is mentioned may be known any more. */
  readonly isNameless: boolean;
}

/** What learners are given of a post, in memory; what they keep says neither whose it is nor where it stands. */
export interface Lesson {
  readonly authorId: PersonId;
  readonly hashtags: readonly string[];
  readonly at: Temporal.Instant;
  /** Null for a post whose text is long gone. */
  readonly features: TextFeatures | null;
  /** Whether it is one of those that stand for all posts; others have a hashtag. */
  readonly isSample: boolean;
}
