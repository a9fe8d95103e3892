/** Cyrillic and Greek letters that look like Latin ones, each followed by the one it looks like. */
const PAIRS =
  "аaеeоoрpсcхxуyіiјjѕsԁdһhӏlԛqԝwАAВBЕEКKМMНHОOРPСCТTХXУYІIЈJЅSοoαaνvρpιiκkτtυuΑAΒBΕEΖZΗHΙIΚKΜMΝNΟOΡPΤTΥYΧX";
const latinOf: ReadonlyMap<string, string> = new Map(
  Array.from({ length: PAIRS.length / 2 }, (_, at) => [PAIRS.charAt(2 * at), PAIRS.charAt(2 * at + 1)]),
);
const GREEK_OR_CYRILLIC = /[\u0370-\u052F]/;
const LATIN = /\p{Script=Latin}/u;
const WORD = /[\p{L}\p{M}]+/gu;

/**
 * The text with words in Latin letters only, where a word mixes them with Cyrillic or Greek ones that look the same.
 * Words that are Cyrillic or Greek throughout stay as they are, and so do those that mix scripts visibly.
 */
export function unmixed(text: string): string {
  if (!GREEK_OR_CYRILLIC.test(text)) return text;
  return text.replace(WORD, (word) => {
    if (!GREEK_OR_CYRILLIC.test(word) || !LATIN.test(word)) return word;
    const latin = Array.from(word, (letter) => latinOf.get(letter) ?? letter).join("");
    return GREEK_OR_CYRILLIC.test(latin) ? word : latin;
  });
}
