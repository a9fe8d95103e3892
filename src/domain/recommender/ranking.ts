import type { Draft } from "./query.ts";
import type { Judgement, Sight } from "./silence.ts";
import type { Topics } from "./topics.ts";

export interface Ranked {
  /** Without `#`. */
  readonly tag: string;
  readonly probability: number;
  /** Nobody used it yet: a topic that others have, under the name of the author's department. */
  readonly isNew: boolean;
}

/** What fits a draft; holds what was looked at, so that it can be learned from what the author makes of it. */
export interface Ranking {
  /** Best first, ten at most. */
  readonly tags: readonly Ranked[];
  /** How probably the draft needs a tag at all. */
  readonly needsTag: number;
  /** How probably the first tag is right; low for a draft that needs none. */
  readonly confidence: number;
  readonly seen: Seen;
}

/** Nothing of the text but its features. */
interface Seen {
  readonly draft: Draft;
  readonly sight: Sight;
  readonly judgement: Judgement;
  readonly votes: ReadonlyMap<number, number>;
  /** As they were numbered then. */
  readonly topics: Topics;
}

/** What an author made of a ranking: `right` were taken or written, `wrong` were declined or replaced. */
export interface Verdict {
  readonly right: readonly string[];
  readonly wrong: readonly string[];
}
