/** Longest text that is read; Teams itself takes 28 KB. What lies behind says nothing new. */
const LENGTH_MAX = 28_000;
/** Shown by nobody: zero-width characters, soft hyphens and marks that turn the writing direction. */
const HIDDEN = /[\u00AD\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g;
const URL = /(?:https?:\/\/|www\.)\S+/gi;
/** Longest run of combining marks that a script needs; more is decoration. */
const STACKED = /(\p{M}{3})\p{M}+/gu;
const ASCII_ONLY = /^[\n\r\t -~]*$/;

/** The text as people see it, without addresses of pages. */
export function plain(text: string): string {
  const head = text.length > LENGTH_MAX ? text.slice(0, LENGTH_MAX) : text;
  const seen = ASCII_ONLY.test(head) ? head : head.replace(HIDDEN, "").normalize("NFC").replace(STACKED, "$1");
  return seen.includes("://") || /www\./i.test(seen) ? seen.replace(URL, " ") : seen;
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

/** Lower case, `ä` → `ae`, `ß` → `ss`, no other marks: so that names of tags can be compared. */
export function fold(word: string): string {
  const lower = word.toLowerCase();
  if (ASCII_ONLY.test(lower)) return lower;
  const german = lower.replace(/[äöü]/g, (vowel) => `${vowel.normalize("NFD")[0]}e`).replaceAll("ß", "ss");
  return german.normalize("NFD").replace(/\p{M}/gu, "");
}
