import type { PlainLanguage, WordLists } from "#domain/coach/index.ts";
import { plainTextOf } from "./html.ts";
import { languageOf } from "./language.ts";
import { plainWordsDe } from "./plain-words-de.ts";
import { plainWordsEn } from "./plain-words-en.ts";
import { wordFile } from "./word-file.ts";
import { wordsIn } from "./words.ts";

/**
 * Which words to ask about in either language, and what is left of a message in HTML.
 *
 * @param house - the path of a list of the organisation's own jargon, as `notes` reads it; it goes before ours
 * @throws AppError CONFIG_INVALID when there is no such file
 */
export function plainLanguage(house?: string): PlainLanguage & { textOf(html: string): string } {
  const own = wordFile(house, "HOUSE_WORDS_FILE");
  const withOwn = (lists: WordLists): WordLists => ({ ...lists, jargon: [...own, ...lists.jargon] });
  return {
    textOf: plainTextOf,
    languageOf: (text) => languageOf(wordsIn(text.toLowerCase())),
    lists: { en: withOwn(plainWordsEn), de: withOwn(plainWordsDe) },
  };
}
