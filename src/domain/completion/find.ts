import type { Entries } from "./entries.ts";
import { GAP_BYTE } from "./names.ts";

/** Is told each range of entries that fit; all of them share as many bytes as the range is deep. */
export type Found = (from: number, to: number, depth: number) => void;

type Letters = Uint8Array;

const [A, E, O, U] = Array.from("aeou", (letter) => letter.charCodeAt(0));
/** A byte that is before all letters, and is none. */
const NOTHING = GAP_BYTE;

/** Finds what begins with exactly these bytes. */
export function findExactly({ bound, end }: Entries, bytes: Letters, found: Found): void {
  let low = 0;
  let high = end();
  for (let depth = 0; depth < bytes.length && low < high; depth++) {
    const byte = bytes[depth] as number;
    low = bound(low, high, depth, byte);
    high = bound(low, high, depth, byte + 1);
  }
  if (low < high) found(low, high, bytes.length);
}

/** Finds what begins with these letters, wherever words are parted, and also if a vowel stands there for its umlaut. */
export function findLoosely(entries: Entries, letters: Letters, found: Found): void {
  follow(entries, letters, found, 0, entries.end(), 0, 0, NOTHING);
}

/**
 * Finds, loosely, what begins with something that is one typo away from these letters: one of them is missing, wrong,
 * too much, or swapped with the next. The first letter is no exception.
 */
export function findWithTypo(entries: Entries, letters: Letters, found: Found): void {
  stumble(entries, letters, found, 0, entries.end(), 0, 0, NOTHING, false);
}

/**
 * From a range that fits before the letter `at`, goes on to what fits to the end.
 *
 * @param previous - the byte that all of the range have before `depth`
 */
function follow(
  entries: Entries,
  letters: Letters,
  found: Found,
  from: number,
  to: number,
  depth: number,
  at: number,
  previous: number,
): void {
  const { bound } = entries;
  let low = from;
  let high = to;
  let deep = depth;
  let last = previous;
  for (let next = at; low < high; next++) {
    if (next === letters.length) {
      found(low, high, deep);
      return;
    }
    const letter = letters[next] as number;
    if (entries.byteAt(low, deep) <= GAP_BYTE) {
      low = bound(low, high, deep, GAP_BYTE);
      const behind = bound(low, high, deep, GAP_BYTE + 1);
      if (low < behind) follow(entries, letters, found, low, behind, deep + 1, next, GAP_BYTE);
      low = behind;
    }
    if (mayHaveUmlaut(last)) {
      const first = bound(low, high, deep, E as number);
      const behind = bound(first, high, deep, (E as number) + 1);
      if (first < behind) follow(entries, letters, found, first, behind, deep + 1, next, E as number);
    }
    low = bound(low, high, deep, letter);
    high = bound(low, high, deep, letter + 1);
    deep += 1;
    last = letter;
  }
}

/** Like `follow`, for ranges that fit exactly so far: at every letter it also goes on with each typo. */
function stumble(
  entries: Entries,
  letters: Letters,
  found: Found,
  from: number,
  to: number,
  depth: number,
  at: number,
  previous: number,
  isAside: boolean,
): void {
  const { bound } = entries;
  let low = from;
  let high = to;
  let deep = depth;
  let last = previous;
  let aside = isAside;
  for (let next = at; low < high && next < letters.length; next++) {
    const letter = letters[next] as number;
    if (!aside) {
      follow(entries, letters, found, low, high, deep, next + 1, last);
      if (next + 1 < letters.length && letters[next + 1] !== letter) {
        follow(entries, swapped(letters, next), found, low, high, deep, next, last);
      }
    }
    let first = bound(low, high, deep, GAP_BYTE);
    while (first < high) {
      const byte = entries.byteAt(first, deep);
      const behind = bound(first, high, deep, byte + 1);
      if (byte === GAP_BYTE || (byte === E && mayHaveUmlaut(last))) {
        stumble(entries, letters, found, first, behind, deep + 1, next, byte, true);
      }
      if (byte !== GAP_BYTE && byte !== letter) {
        follow(entries, letters, found, first, behind, deep + 1, next + 1, byte);
        follow(entries, letters, found, first, behind, deep + 1, next, byte);
      }
      first = behind;
    }
    low = bound(low, high, deep, letter);
    high = bound(low, high, deep, letter + 1);
    deep += 1;
    last = letter;
    aside = false;
  }
}

function mayHaveUmlaut(byte: number): boolean {
  return byte === A || byte === O || byte === U;
}

function swapped(letters: Letters, at: number): Letters {
  const copy = letters.slice();
  copy.copyWithin(at, at + 1, at + 2);
  copy[at + 1] = letters[at] as number;
  return copy;
}
