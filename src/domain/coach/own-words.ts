/** A hashtag, or a word with its apostrophes and hyphens. */
const WORD = /#?[\p{L}\p{N}][\p{L}\p{N}\p{M}_]*(?:['’-][\p{L}\p{N}\p{M}_]+)*/gu;

/** The words of a text in lower case, hashtags with their `#`. */
export function wordsOf(text: string): string[] {
  return (text.normalize("NFC").match(WORD) ?? []).map((word) =>
    word.toLowerCase().normalize("NFC").replaceAll("’", "'"),
  );
}

/**
 * How much of a text its author said: the share of its words that stand in the answers, in the same order.
 *
 * @returns 0 to 1; 1 for a text without words
 */
export function ownShare(text: string, answers: readonly string[]): number {
  const written = wordsOf(text);
  if (written.length === 0) return 1;
  return commonLength(written, answers.flatMap(wordsOf)) / written.length;
}

/** The length of the longest common subsequence. */
function commonLength(one: readonly string[], other: readonly string[]): number {
  let above = new Array<number>(other.length + 1).fill(0);
  for (const word of one) {
    const row = [0];
    for (const [index, candidate] of other.entries()) {
      const longest = Math.max(above[index + 1] ?? 0, row[index] ?? 0);
      row.push(word === candidate ? (above[index] ?? 0) + 1 : longest);
    }
    above = row;
  }
  return above.at(-1) ?? 0;
}
