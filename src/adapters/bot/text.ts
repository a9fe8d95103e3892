/** One word of what was typed, comparable, and where it stands. */
export interface Token {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/** Small letters, umlauts spelled out, accents and curly apostrophes gone: `Stopp`, `stopp` and `STOPP` are one. */
export function fold(text: string): string {
  return text
    .normalize("NFC")
    .toLowerCase()
    .replaceAll("ä", "ae")
    .replaceAll("ö", "oe")
    .replaceAll("ü", "ue")
    .replaceAll("ß", "ss")
    .replaceAll("’", "'")
    .normalize("NFKD")
    .replace(/\p{M}/gu, "");
}

/** Words, numbers and times such as `9:30`; a lone question mark counts as a word. */
export function tokens(text: string): Token[] {
  return [...text.matchAll(/[\p{L}\p{M}\p{N}]+(?:['’:.][\p{L}\p{M}\p{N}]+)*|^\s*\?\s*$/gu)].map((match) => ({
    word: fold(match[0]).trim(),
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** `1  …`, `2  …`: a list to choose from. */
export function numbered(lines: readonly string[]): string {
  return lines.map(numberedTitle).join("\n");
}

/** `1  Wed 25 Nov, 07:30` */
export function numberedTitle(title: string, index: number): string {
  return `${index + 1}  ${title}`;
}
