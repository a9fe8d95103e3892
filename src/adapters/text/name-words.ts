import { fold, visible } from "./plain.ts";

/** Longer names are cut: no tag is. */
const LENGTH_MAX = 100;
/** Most words of one name. */
const WORDS_MAX = 12;
/** Where `KundenFeedback`, `ITSicherheit` and `halle3` would have a separator. */
const SEAM = /(?<=\p{Ll})(?=\p{Lu}\p{L})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})|(?<=\p{L})(?=\p{N})|(?<=\p{N})(?=\p{L})/gu;
/** Say nothing in the name of a tag. */
const FILLERS = new Set(
  `der die das den dem des ein eine im in am an auf aus bei beim fuer mit von vom zu zum zur und oder
  the a of for at on to with by and or from`.split(/\s+/),
);

/** Letters of their own, which no accent makes of another. */
const LATIN: Readonly<Record<string, string>> = { æ: "ae", œ: "oe", ø: "oe", đ: "d", ł: "l", ı: "i" };

/** The words that a name is written in: folded, none of them empty, `#` and separators gone. */
export function nameWords(name: string): string[] {
  const words = visible(name.slice(0, LENGTH_MAX)).replace(SEAM, " ");
  return fold(words)
    .replace(/[æœøđłı]/g, (letter) => LATIN[letter] ?? letter)
    .split(/[^a-z0-9]+/)
    .filter(Boolean)
    .slice(0, WORDS_MAX);
}

/** Without "von", "the" and their like; all of them if nothing else is there. */
export function tellingWords(words: readonly string[]): readonly string[] {
  const telling = words.filter((word) => !FILLERS.has(word));
  return telling.length > 0 ? telling : words;
}
