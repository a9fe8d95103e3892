const TAGS_MAX = 20;
const LENGTH_MAX = 60;
/**
 * After a letter, a digit, `&` or `/` a `#` is part of something else: `C#1`, `&#39;`, `page/#top`. A tag ends with a
 * letter or digit, and begins with one or `_`.
 */
const TAG = /(?<![\p{L}\p{N}_&/#])#([\p{L}\p{N}_](?:[\p{L}\p{M}\p{N}_-]*[\p{L}\p{M}\p{N}])?)/gu;

/**
 * Colours, as far as they cannot be words: `#fff` and `#3f0` are, `#cafe`, `#b2b` and `#e2e` are not.
 * Six digits with a number in them are never a word.
 */
function isColour(tag: string): boolean {
  if (!/^(?:[\da-f]{3}|[\da-f]{6}|[\da-f]{8})$/i.test(tag)) return false;
  if (tag.length > 3) return /\d/.test(tag) || /^(.)\1+$/.test(tag);
  return /^\d|\d.*\d|^(.)\1\1$/.test(tag);
}

/**
 * The hashtags of a text, without `#`, in lower case, each once; numbers (`#1`) and colours are none.
 *
 * @param visible - without hidden characters, and with one `#` only
 */
export function hashtagsIn(visible: string): string[] {
  if (!visible.includes("#")) return [];
  const tags = new Set<string>();
  for (const match of visible.matchAll(TAG)) {
    const tag = (match[1] ?? "").toLowerCase().normalize("NFC");
    if (tag.length > LENGTH_MAX || !/\p{L}/u.test(tag) || isColour(tag)) continue;
    tags.add(tag);
    if (tags.size === TAGS_MAX) break;
  }
  return [...tags];
}

/** The text without its hashtags, whose words tell nothing that they do not tell themselves. */
export function withoutHashtags(visible: string): string {
  return visible.includes("#") ? visible.replace(TAG, " ") : visible;
}
