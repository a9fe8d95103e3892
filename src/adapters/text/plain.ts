import { unmixed } from "./look-alikes.ts";

export { fold } from "#shared/fold.ts";

/** Longest text that is read; Teams itself takes 28 KB. What lies behind says nothing new. */
const LENGTH_MAX = 28_000;
/** All but what western European texts are made of, which needs no cleaning: nearly every text is spared it. */
const UNUSUAL = /[^\t\n\r -~§°«»À-ÖØ-İĴ-ľŁ-ňŊ-ž–—‘-„•€]/;
/** Shown by nobody: zero-width characters, soft hyphens, fillers, variation selectors, marks that turn the direction. */
const HIDDEN = /\p{Default_Ignorable_Code_Point}/gu;
/** Longest run of combining marks that a script needs; more is decoration. */
const STACKED = /(\p{M}{3})\p{M}+/gu;
const ADDRESS = /(?:https?:\/\/|www\.)\S+/gi;

/** The beginning of a text as people see it, in one way of writing: `ﬁ`, `Ｆｉ` and `𝗙𝗶` are letters like others. */
export function visible(text: string): string {
  const head = text.length > LENGTH_MAX ? text.slice(0, LENGTH_MAX) : text;
  if (!UNUSUAL.test(head)) return head;
  // One character can become eighteen.
  const seen = head.replace(HIDDEN, "").normalize("NFKC").slice(0, LENGTH_MAX);
  return unmixed(seen.replace(STACKED, "$1"));
}

/** The text without addresses of pages; the same string if there are none. */
export function withoutAddresses(text: string): string {
  return text.includes("://") || /www\./i.test(text) ? text.replace(ADDRESS, " ") : text;
}

/** Characters as people count them: a pair of surrogates is one. */
export function lengthOf(text: string): number {
  let length = text.length;
  for (let at = 1; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit >= 0xdc00 && unit <= 0xdfff && (text.charCodeAt(at - 1) & 0xfc00) === 0xd800) length--;
  }
  return length;
}
