import type { Hashtag } from "./hashtag.ts";

/** Another tag that may mean the same, and what speaks for it. */
export interface Alike {
  readonly tag: string;
  readonly why: "spelling" | "words" | "order" | "plural" | "translation" | "abbreviation" | "synonym";
}

/** What no tag is named after. `name`: of whom is not told, or guesses would find out who the secret customers are. */
export type Forbidden = "stopWord" | "slur" | "name";

/** All tags, in memory: as they were a few seconds ago, and with what changed here just now. */
export interface KnownTags {
  /** What a name means now; null when no tag has it. */
  tag(name: string): Hashtag | null;
  /** Those that ended among them. */
  all(): Iterable<Hashtag>;
  /** The most alike first. */
  alike(name: string): readonly Alike[];
}
