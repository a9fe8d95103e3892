import { stemmer as english } from "@orama/stemmers/english";
import { stemmer as german } from "@orama/stemmers/german";
import { fold } from "./plain.ts";

/**
 * One stem for a word, whatever language it stands in: German endings first, then English ones. A draft of three words
 * has no language that could be relied on, and must meet the posts all the same; measured on posts of either language,
 * it finds as much as the language's own stemmer. `ä` and `ae` become the same, as tags are written with either.
 */
export function stemOf(word: string): string {
  const stem = english(german(word.toLowerCase()));
  return fold(stem).replace(/([aou])e/g, "$1");
}
