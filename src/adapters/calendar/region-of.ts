import { fold } from "./fold.ts";

/** Shorter names are understood only as they are: a slip of "Uri" is anything. */
const TYPO_LENGTH_MIN = 5;
const LENGTH_MAX = 100;

/** Words around a region that are no part of its name. */
const AROUND =
  /^(?:(?:my|meine?|the|die|der|region|is|ist|in|aus|from|fuer|for|kanton|canton|land|bundesland|state|state of|freistaat)[\s:]+)+/;

const plain = (text: string) =>
  fold(text)
    .replace(/[.,;:!?()]/g, "")
    .replace(/[\s-]+/g, " ")
    .trim();

/** Whether a letter is missing, too many or wrong, or two neighbours are swapped. */
function isSlip(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  const [left, right] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  return Math.max(left.length, right.length) <= 1 || (left.length === 2 && left === [...right].reverse().join(""));
}

/**
 * Finds the region that somebody names.
 *
 * @param names - region and name, the more likely meaning first
 */
export function regionFinder(
  names: Iterable<readonly [region: string, name: string]>,
): (text: string) => string | null {
  const regions = new Map<string, string>();
  for (const [region, name] of names) {
    const key = plain(name);
    if (key !== "" && !regions.has(key)) regions.set(key, region);
  }
  function close(said: string): string | null {
    if (said.length < TYPO_LENGTH_MIN) return null;
    const near = [...regions].filter(([name]) => name.length >= TYPO_LENGTH_MIN && isSlip(said, name));
    const [meant, other] = new Set(near.map(([, region]) => region));
    return meant !== undefined && other === undefined ? meant : null;
  }
  return (text) => {
    const said = plain(text.slice(0, LENGTH_MAX));
    const name = said.replace(AROUND, "");
    return regions.get(said) ?? regions.get(name) ?? close(said) ?? close(name);
  };
}
