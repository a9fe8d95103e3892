import { distance } from "fastest-levenshtein";

/** Words shorter than this are only understood as they are: "no", "why", "tag". */
const LENGTH_MIN = 4;
/** From this length on, a letter may be missing or too many inside the word. */
const GAP_LENGTH_MIN = 6;
/** From this length on, a letter may also be wrong. */
const WRONG_LETTER_LENGTH_MIN = 8;

/**
 * Whether `typed` is `meant` with one slip of the fingers. Swapped neighbours count as one.
 *
 * The first letter must be right and the ending too, so that "volunteers" or "Germany" are not taken for a command,
 * and short words forgive only swaps: "shop" is not "stop", "expert" is not "export".
 */
export function isTypo(typed: string, meant: string): boolean {
  if (meant.length < LENGTH_MIN || typed[0] !== meant[0]) return false;
  if (isSwap(typed, meant)) return true;
  if (distance(typed, meant) !== 1 || typed.at(-1) !== meant.at(-1)) return false;
  return meant.length >= (typed.length === meant.length ? WRONG_LETTER_LENGTH_MIN : GAP_LENGTH_MIN);
}

function isSwap(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  const at = [...a].findIndex((letter, index) => letter !== b[index]);
  return at >= 0 && a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}
