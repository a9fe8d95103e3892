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

/** Forgets where in the text anything stood. */
export function lessonOf(features: TextFeatures, about: Pick<Lesson, "tags" | "department" | "week">): Lesson {
  return {
    ...about,
    words: features.words.toSorted(),
    pairs: features.pairs.filter((pair) => pair !== 0).sort(),
    grams: features.grams.toSorted(),
  };
}
