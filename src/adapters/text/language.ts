import { eld } from "eld/small";
import type { Language } from "#domain/people/index.ts";
import { languageByWord } from "./function-words.ts";

/** Words that vote: about as much of the text as the detector gets to see. */
const VOTERS_MAX = 32;
/** Different function words of one language that settle it, if the other has less than a third of them. */
const VOTES_MIN = 2;
/** As many of them before the first of the other language settle it at once. */
const VOTES_ENOUGH = 5;
/** Shortest text, in letters, and fewest words for which a guess by letters is worth something. */
const LETTERS_MIN = 12;
const WORDS_MIN = 3;
/** The detector gains nothing from more. */
const SAMPLE_MAX = 200;

/**
 * The language of a text; null for a short one and for other languages.
 *
 * Function words decide almost always, for about 1 µs; only what they leave open goes to the detector, which compares
 * letters with those of sixty languages and takes about 70 µs.
 */
export function languageOf(words: readonly string[]): Language | null {
  const voters = words.length > VOTERS_MAX ? words.slice(0, VOTERS_MAX) : words;
  const counted = new Set<string>();
  const votes = { de: 0, en: 0 };
  for (const word of voters) {
    const language = languageByWord.get(word);
    if (language === undefined || counted.has(word)) continue;
    counted.add(word);
    votes[language] += 1;
    if (votes[language] === VOTES_ENOUGH && counted.size === VOTES_ENOUGH) return language;
  }
  const enough = Math.max(VOTES_MIN, voters.length / 8);
  if (votes.de >= enough && votes.de > 3 * votes.en) return "de";
  if (votes.en >= enough && votes.en > 3 * votes.de) return "en";
  return byLetters(words);
}

function byLetters(words: readonly string[]): Language | null {
  const sample = words.join(" ").slice(0, SAMPLE_MAX);
  if (words.length < WORDS_MIN || sample.length < LETTERS_MIN) return null;
  const { language } = eld.detect(sample);
  return language === "de" || language === "en" ? language : null;
}
