import { fold } from "#shared/fold.ts";

/** Stands between the words of a key, and sorts before every letter. */
export const GAP = " ";

/** Longest name and longest typed text: nobody types more to find a tag. */
const LENGTH_MAX = 100;
/** Zero-width characters, and marks that turn the direction: nobody sees or types them. */
const HIDDEN = /\p{Default_Ignorable_Code_Point}/gu;
/** In `HRReport` and `hrReport`, before the second `R`. */
const HUMP = /(?<=[\p{Ll}\p{N}])(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})/gu;
const BETWEEN_WORDS = /[^\p{L}\p{N}]+/gu;
const PLAIN = /^[a-z0-9]+(?:_[a-z0-9]+)*$/;
/** What may stand before a tag. */
const LEAD = /^[\s#]+/;

/**
 * What is compared of a name: `HR-Einführung` and `hr_einfuehrung` are `hr einfuehrung`.
 *
 * @returns null for what nobody can type: without a letter or a digit, or too long
 */
export function keyOf(name: string): string | null {
  if (name.length > LENGTH_MAX) return null;
  if (isPlain(name)) return name.replaceAll("_", GAP);
  return folded(name).trimEnd() || null;
}

/**
 * What is compared of something that is being typed: like a key, but a separator at its end stays, for whoever typed it
 * is done with that word.
 *
 * @returns null for what can be the beginning of no key; empty if nothing was typed yet
 */
export function typedKey(typed: string): string | null {
  if (typed.length > LENGTH_MAX) return null;
  const begun = typed.replace(LEAD, "");
  return folded(begun) || (begun === "" ? "" : null);
}

/** Whether a name is its key with `_` for the gaps, as nearly all are. */
export function isPlain(name: string): boolean {
  return PLAIN.test(name);
}

function folded(text: string): string {
  const words = text.normalize("NFKC").replace(HIDDEN, "").replace(HUMP, GAP);
  return fold(words).replace(BETWEEN_WORDS, GAP).trimStart();
}
