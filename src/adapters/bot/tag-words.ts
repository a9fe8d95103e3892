import { fold } from "./text.ts";

/** Words around a tag that say nothing more: "keep #x awake" is read as `keep #x`, "führe #a mit #b zusammen" as two. */
const AROUND = new Set(
  (
    "keep let put hand merge split into in with and to tag tags hashtag hashtags the of " +
    "halte halten lass lasse lassen lege legen sie fuehre fuehren und mit zu den der um von"
  ).split(" "),
);

const TAG = /^#?[\p{L}\p{N}_](?:[\p{L}\p{M}\p{N}_-]*[\p{L}\p{M}\p{N}])?$/u;
/** Only so can it be nothing but a tag. */
const MARKED = /^#|_/;

/** The only tag in a text that says nothing else; null for anything else. */
export function readTag(text: string): string | null {
  const [tag, ...more] = tagsIn(text);
  return tag && more.length === 0 && MARKED.test(tag) ? tag : null;
}

/** The two tags in a text that says nothing else. */
export function readPair(text: string): readonly [string, string] | null {
  const [one, other, ...more] = tagsIn(text);
  return one && other && more.length === 0 && MARKED.test(one) && MARKED.test(other) ? [one, other] : null;
}

/** A tag, marked or not, and what is said after it. */
export function readTagFirst(text: string): { readonly tag: string; readonly rest: string } | null {
  const [, tag = "", rest = ""] = /^\s*(\S+?)[\s,;:]*(?:\s(.*))?$/su.exec(text) ?? [];
  return TAG.test(tag) ? { tag, rest: rest.trim() } : null;
}

/** As it is shown: without the sign. */
export function bare(tag: string): string {
  return tag.replace(/^#/, "");
}

/** Empty when there is anything else. */
function tagsIn(text: string): readonly string[] {
  const words = text.split(/[\s,;]+/).filter((word) => word !== "" && !AROUND.has(fold(word)));
  return words.every((word) => TAG.test(word)) ? words : [];
}
