import type { Reading } from "#domain/posts/index.ts";
import { type Address, addressesIn } from "./addresses.ts";
import {
  AFFILIATE,
  BAIT_HOST,
  BRAND,
  COLLEAGUE,
  DUBIOUS,
  HINTS,
  LURE,
  NOTORIOUS,
  OWN_SITE,
  PRAISE,
  SALES,
  WARNING,
} from "./spam-words.ts";

/** Longest text that is judged: an advertisement says what it wants at its beginning. */
const LENGTH_MAX = 4_000;
const HINTS_MIN = 3;
/** Fewest signs of a sale, of the eight there are; one less is enough where the goods are dubious. */
const SIGNS_MIN = 3;
/** So few words beside links are no more than a caption. */
const CAPTION_MAX = 6;
/** What somebody quotes is not what she says. */
const QUOTED = /[„“"»«][^„“”"»«\n]{0,300}[“”"»«]/g;

/**
 * Why a post should not count, as far as its words say; null for an ordinary one. docs/reference/spam.md says the rules
 * in words, and how often they err.
 *
 * @param lower - the whole text, addresses of pages included
 * @param words - of the text without them
 */
export function spamIn(lower: string, words: readonly string[], hasAddress: boolean): Reading["spam"] {
  if (!hasAddress && !hasHints(words)) return null;
  const text = lower.slice(0, LENGTH_MAX).replace(QUOTED, " ");
  const foreign = hasAddress ? addressesIn(text).filter(({ kind }) => kind !== "work") : [];
  const reason = foreign.length > 0 ? ofLinks(text, words.length, foreign) : ofWords(text);
  return reason && !WARNING.test(text) ? reason : null;
}

function hasHints(words: readonly string[]): boolean {
  let weight = 0;
  for (const word of words) {
    weight += HINTS.get(word) ?? 0;
    if (weight >= HINTS_MIN) return true;
  }
  return false;
}

/** Of a text with links to anywhere but tools and sources of work. */
function ofLinks(text: string, length: number, foreign: readonly Address[]): Reading["spam"] {
  if (NOTORIOUS.test(text)) return "links";
  if (PRAISE.test(text) && (OWN_SITE.test(text) || AFFILIATE.test(text))) return "links";
  const shortened = foreign.filter(({ kind }) => kind === "shortened").length;
  if (shortened > 1 && length < CAPTION_MAX) return "links";
  if (LURE.test(text) || foreign.some(({ host }) => BAIT_HOST.test(host))) return COLLEAGUE.test(text) ? null : "links";
  return ofSale(text, signsIn(text) + 1, "links");
}

/** Of a text without such links. */
function ofWords(text: string): Reading["spam"] {
  if (PRAISE.test(text) && BRAND.test(text)) return "links";
  return ofSale(text, signsIn(text), "advertising");
}

/** @param dubious - what a text is that offers dubious goods, with few signs of a sale */
function ofSale(text: string, signs: number, dubious: "links" | "advertising"): Reading["spam"] {
  if (signs < SIGNS_MIN - 1 || COLLEAGUE.test(text)) return null;
  if (signs >= SIGNS_MIN) return "advertising";
  return NOTORIOUS.test(text) || DUBIOUS.test(text) ? dubious : null;
}

function signsIn(text: string): number {
  return SALES.filter((sign) => sign.test(text)).length;
}
