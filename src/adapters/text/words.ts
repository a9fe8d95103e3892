/** Most words of one text that are looked at. */
const WORDS_MAX = 1_000;
/** Longer ones are no words but data; German compounds stay well below. */
export const WORD_LENGTH_MAX = 50;
/**
 * Somebody's address, or name: after an `@`, the word and the capitalised one behind it. What stands before the `@` is
 * looked at from its beginning only, else a long word would be read again from each of its letters.
 */
const NAME = /(?:(?<![\p{L}\p{N}._-])[\p{L}\p{N}._-]+)?@[\p{L}\p{N}._-]+(?:[ \u00A0]\p{Lu}[\p{L}-]+)?/gu;
const WORD = /\p{L}[\p{L}\p{N}\p{M}]*/gu;

/** The text without names of people that an `@` gives away. */
export function withoutNames(text: string): string {
  return text.includes("@") ? text.replace(NAME, " ") : text;
}

/** A word where it stood. */
export interface Word {
  readonly written: string;
  readonly lower: string;
  readonly index: number;
}

/** The words of a text in lower case, in order. */
export function wordsIn(lower: string): string[] {
  const found = lower.match(WORD) ?? [];
  const head = found.length > WORDS_MAX ? found.slice(0, WORDS_MAX) : found;
  return head.filter((word) => word.length <= WORD_LENGTH_MAX);
}

/** Words as they were written, with their places. */
export function wordsWithPlaces(text: string): Word[] {
  const words: Word[] = [];
  for (const { 0: written, index } of text.matchAll(WORD)) {
    if (words.length === WORDS_MAX) break;
    if (written.length <= WORD_LENGTH_MAX) words.push({ written, lower: written.toLowerCase(), index });
  }
  return words;
}
