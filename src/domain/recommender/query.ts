import type { TextFeatures } from "./ports.ts";

/** Somebody's draft. */
export interface Draft {
  readonly features: TextFeatures;
  /** The author's; null if unknown. */
  readonly department: string | null;
  /** How often the author used which tag lately: for them alone, and kept nowhere. */
  readonly own: ReadonlyMap<string, number>;
}

/** What of a draft may speak. */
export interface Query {
  readonly words: Int32Array;
  readonly pairs: Int32Array;
  readonly grams: Int32Array;
  /** All of it, for names of tags, which are no secret; and how many pieces the first words bring. */
  readonly whole: TextFeatures;
  readonly headGrams: number;
}

/** So many words are the head of a text, a title or half a sentence: it says best what the text is about. */
export const HEAD = 6;

/** @param isPublic - whether enough people used a word; one that too few used is silent, and what was made of it */
export function queryOf(whole: TextFeatures, isPublic: (word: number) => boolean): Query {
  const { words, pairs, before, grams, gramEnds } = whole;
  const headGrams = gramEnds[Math.min(HEAD, words.length) - 1] ?? 0;
  const speaks = Array.from(words, isPublic);
  if (speaks.every(Boolean)) return { words, pairs: pairs.filter((pair) => pair !== 0), grams, whole, headGrams };

  let word = 0;
  return {
    words: words.filter((_, at) => speaks[at]),
    pairs: pairs.filter((pair, at) => pair !== 0 && speaks[at] && speaks[before[at] as number]),
    grams: grams.filter((_, at) => {
      while (at >= (gramEnds[word] as number)) word++;
      return speaks[word];
    }),
    whole,
    headGrams,
  };
}
