/** A text on which each reader crosses out what it understood, so that the next one does not read it again. */
export interface Page {
  readonly original: string;
  /** As long as the original; what was understood is spaces. */
  text: string;
  readonly understood: { readonly start: number; readonly end: number }[];
}

/** Longest text that is read for words about time; the rest of a longer one stays as it is. */
const LENGTH_MAX = 500;

/** `1:1` and `24/7` look like times, a greeting like a part of the day, and `now` is no appointment. */
const MISLEADING =
  /\b1[:-]1\b|\b24\/7\b|\b(?:guten?|good)\s+(?:morgen|morning|tag|day|abend|evening|afternoon)\b|\b(?:now|jetzt|sofort|gestern|yesterday)\b/gi;

export function pageOf(original: string): Page {
  const text = original
    .slice(0, LENGTH_MAX)
    .replace(MISLEADING, (words) => " ".repeat(words.length))
    .replace(/(?<![\d.])(\d{1,2})\.(\d{1,2})\.(?!\d)/g, "$1/$2 ") // a date that the package reads only with slashes
    .replace(/\bsonnabend/gi, "samstag  ")
    .replace(/(?<!\p{L})(?:gegen|around|circa|ca\.)(?=\s+\d)/giu, (word) => "um".padEnd(word.length));
  return { original, text, understood: [] };
}

export function crossOut(page: Page, start: number, end: number): void {
  page.text = page.text.slice(0, start) + " ".repeat(end - start) + page.text.slice(end);
  page.understood.push({ start, end });
}

/** Crosses out every match of the global `pattern` that `use` makes something of, and returns what it made. */
export function takeAll<Item>(page: Page, pattern: RegExp, use: (match: RegExpExecArray) => Item | null): Item[] {
  const items: Item[] = [];
  for (const match of page.text.matchAll(pattern)) {
    const item = use(match);
    if (item === null) continue;
    items.push(item);
    crossOut(page, match.index, match.index + match[0].length);
  }
  return items;
}

/** Small words that hold a wish about time in its sentence. */
const CONNECTING = new RegExp(
  `(?:(?<![\\p{L}\\p{N}])(?:${[
    "am|an|on|at|in|im|um|den|dem|der|die|the|bis|until|till|by|to|through|ab|from|von|vom|zum|vor|nach|before|after",
    "between|zwischen|gegen|around|spätestens|for|für|not|nicht|keine?n?|außer|except|but|aber|and|und|or|oder",
    "next|this|nächste[nrs]?|kommende[nrs]?|diese[nrs]?|every|jeden|no|only|nur|any|lieber|rather|preferably|gerne?",
    "am besten|am liebsten|ideally|idealerweise|möglichst|if possible|wenn möglich|bitte|please|sometime|irgendwann",
  ].join("|")})|[,;.–-])\\s*$`,
  "iu",
);
const TRAILING = /^\s*(?:uhr|h|o'clock)(?![\p{L}\p{N}])|^\s*[,;.!]+/iu;

/** The original without what was understood and the small words that held it. */
export function restOf({ original, understood }: Page): string {
  let rest = original;
  for (const { start, end } of [...understood].sort((a, b) => b.start - a.start)) {
    let before = rest.slice(0, start);
    for (let match = CONNECTING.exec(before); match; match = CONNECTING.exec(before))
      before = before.slice(0, match.index);
    rest = `${before} ${rest.slice(end).replace(TRAILING, "")}`;
  }
  return rest.replaceAll(/\s+/g, " ").trim();
}
