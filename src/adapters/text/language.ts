import { eld } from "eld/small";
import type { Language } from "#domain/people/index.ts";
import { languageByWord } from "./function-words.ts";

/** Words that vote. */
const VOTERS_MAX = 60;
/** Different function words of one language that settle it, if the other has less than a third of them. */
const VOTES_MIN = 2;
/** Shortest text, in letters, and fewest words for which a guess by letters is worth something. */
const LETTERS_MIN = 12;
const WORDS_MIN = 3;
/** The detector gains nothing from more. */
const SAMPLE_MAX = 200;

/**
 * The language of a text; null for a short one and for other languages.
 *
 * Function words decide almost always, for about 2 µs; only what they leave open goes to the detector, which compares
 * letters with those of sixty languages and takes about 70 µs.
 */
export function languageOf(words: readonly string[]): Language | null {
  const german = new Set<string>();
  const english = new Set<string>();
  for (const word of words.length > VOTERS_MAX ? words.slice(0, VOTERS_MAX) : words) {
    const language = languageByWord.get(word);
    if (language === "de") german.add(word);
    else if (language === "en") english.add(word);
  }
  const few = Math.min(words.length, VOTERS_MAX) / 8;
  if (german.size >= Math.max(VOTES_MIN, few) && german.size > 3 * english.size) return "de";
  if (english.size >= Math.max(VOTES_MIN, few) && english.size > 3 * german.size) return "en";
  return byLetters(words);
}

function byLetters(words: readonly string[]): Language | null {
  const sample = words.join(" ").slice(0, SAMPLE_MAX);
  if (words.length < WORDS_MIN || sample.length < LETTERS_MIN) return null;
  const { language } = eld.detect(sample);
  return language === "de" || language === "en" ? language : null;
}
