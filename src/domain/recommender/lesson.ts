import type { TextFeatures } from "./ports.ts";

/** What one post teaches: neither its text nor its order, its author or its name. */
export interface Lesson {
  /** Without `#`, each once; none if the post has none. */
  readonly tags: readonly string[];
  /** Sorted, each once. */
  readonly words: Int32Array;
  readonly pairs: Int32Array;
  readonly grams: Int32Array;
  /** The author's, by its public name. */
  readonly department: string | null;
  /** Whole weeks since 1970-01-01. */
  readonly week: number;
}

const NOTHING = new Int32Array(0);

/**
 * Forgets where in the text anything stood. A post without a tag only has to show that such posts have none, for which its
 * words are enough.
 */
export function lessonOf(features: TextFeatures, about: Pick<Lesson, "tags" | "department" | "week">): Lesson {
  const words = features.words.toSorted();
  if (about.tags.length === 0) return { ...about, words, pairs: NOTHING, grams: NOTHING };
  return {
    ...about,
    words,
    pairs: features.pairs.filter((pair) => pair !== 0).sort(),
    grams: features.grams.toSorted(),
  };
}
