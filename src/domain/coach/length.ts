import type { Composed, Sentence } from "./compose.ts";
import { wordsOf } from "./own-words.ts";

/** What people read to the end on a phone. */
const TEXT_WORDS_MAX = 120;

/** The coach offers to leave out one sentence at a time. */
export interface TooLong {
  /** How many words there are. */
  readonly words: number;
  /** The sentence that it would leave out, counted from 0. */
  readonly index: number;
}

/** Shorter words stand in every sentence. */
const TELLING_LENGTH_MIN = 5;

/**
 * Which sentence to leave out of a text that is too long: the one of which the others say most, the longer first.
 * What opens the text and what is asked for stay.
 */
export function tooLong({ sentences, text }: Pick<Composed, "sentences" | "text">): TooLong | null {
  const words = wordsOf(text).length;
  if (words <= TEXT_WORDS_MAX || sentences.length < 2) return null;
  const telling = sentences.map(({ text: sentence }) =>
    wordsOf(sentence).filter(({ length }) => length >= TELLING_LENGTH_MIN),
  );
  const candidates = sentences.flatMap((sentence, index) => {
    if (index === 0 || sentence.text.endsWith("?")) return [];
    const others = new Set(telling.filter((_words, place) => place !== index).flat());
    const own = telling[index] ?? [];
    const known = own.filter((word) => others.has(word)).length / Math.max(1, own.length);
    return [{ index, known, length: sentence.text.length }];
  });
  const [best] = candidates.toSorted((a, b) => b.known - a.known || b.length - a.length);
  return { words, index: best?.index ?? lastOf(sentences) };
}

function lastOf(sentences: readonly Sentence[]): number {
  return sentences.length - 1;
}
