import type { Entries } from "./entries.ts";
import { GAP_BYTE } from "./names.ts";

/** Is told each range of entries that fit; all of them share as many bytes as the range is deep. */
export type Found = (from: number, to: number, depth: number) => void;

type Letters = Uint8Array;

interface Search {
  readonly entries: Entries;
  readonly letters: Letters;
  readonly found: Found;
}

const [A, E, O, U] = Array.from("aeou", (letter) => letter.charCodeAt(0)) as [number, number, number, number];

/** Finds what begins with exactly these bytes. */
export function findExactly(entries: Entries, bytes: Letters, found: Found): void {
  let low = 0;
  let high = entries.end();
  for (let depth = 0; depth < bytes.length && low < high; depth++) {
    const byte = bytes[depth] as number;
    low = entries.bound(low, high, depth, byte);
    high = entries.bound(low, high, depth, byte + 1);
  }
  if (low < high) found(low, high, bytes.length);
}

/** Finds what begins with these letters, wherever words are parted, and also if a vowel stands there for its umlaut. */
export function findLoosely(entries: Entries, letters: Letters, found: Found): void {
  follow({ entries, letters, found }, 0, entries.end(), 0, 0, GAP_BYTE);
}

/**
 * Finds, loosely, what begins with something that is one typo away from these letters: one of them is missing, wrong,
 * too much, or swapped with the next. The first letter is no exception.
 */
export function findWithTypo(entries: Entries, letters: Letters, found: Found): void {
  stumble({ entries, letters, found }, 0, entries.end(), 0, 0, GAP_BYTE, false);
}

/**
 * In a range that fits before the letter `at`, goes on to what fits to the end.
 *
 * @param previous - the byte that all in the range have before `depth`
 */
function follow(search: Search, from: number, to: number, depth: number, at: number, previous: number): void {
  const { entries, letters, found } = search;
  let low = from;
  let high = to;
  let deep = depth;
  let last = previous;
  for (let next = at; low < high; next++) {
    if (next === letters.length) {
      found(low, high, deep);
      return;
    }
    if (entries.byteAt(low, deep) <= GAP_BYTE) low = passBy(search, low, high, deep, next, GAP_BYTE);
    if (mayHaveUmlaut(last)) passBy(search, low, high, deep, next, E);

    const letter = letters[next] as number;
    low = entries.bound(low, high, deep, letter);
    if (low === high || entries.byteAt(low, deep) !== letter) return;
    high = entries.bound(low, high, deep, letter + 1);
    deep += 1;
    last = letter;
  }
}

/**
 * Follows those in a range that have a byte there which nobody needs to type.
 *
 * @returns the place behind them
 */
function passBy(search: Search, from: number, to: number, depth: number, at: number, byte: number): number {
  const { entries } = search;
  const first = entries.bound(from, to, depth, byte);
  if (first === to || entries.byteAt(first, depth) !== byte) return first;
  const behind = entries.bound(first, to, depth, byte + 1);
  follow(search, first, behind, depth + 1, at, byte);
  return behind;
}

/**
 * Like `follow`, for what fits without a typo so far: at each letter it also goes on with every typo.
 *
 * @param isAside - whether a byte was passed by, so that the letter was looked at before
 */
function stumble(
  search: Search,
  from: number,
  to: number,
  depth: number,
  at: number,
  previous: number,
  isAside: boolean,
): void {
  const { letters, entries } = search;
  let low = from;
  let high = to;
  let deep = depth;
  let last = previous;
  for (let next = at; low < high && next < letters.length; next++) {
    const letter = letters[next] as number;
    if (next > at || !isAside) {
      follow(search, low, high, deep, next + 1, last);
      const swapped = swappedAt(letters, next);
      if (swapped) follow({ ...search, letters: swapped }, low, high, deep, next, last);
    }
    let [fitsFrom, fitsTo] = [high, high];
    for (let first = entries.bound(low, high, deep, GAP_BYTE); first < high; ) {
      const byte = entries.byteAt(first, deep);
      const behind = entries.bound(first, high, deep, byte + 1);
      if (byte === GAP_BYTE || (byte === E && mayHaveUmlaut(last))) {
        stumble(search, first, behind, deep + 1, next, byte, true);
      }
      if (byte === letter) {
        [fitsFrom, fitsTo] = [first, behind];
      } else if (byte !== GAP_BYTE) {
        follow(search, first, behind, deep + 1, next + 1, byte);
        follow(search, first, behind, deep + 1, next, byte);
      }
      first = behind;
    }
    low = fitsFrom;
    high = fitsTo;
    deep += 1;
    last = letter;
  }
}

function mayHaveUmlaut(byte: number): boolean {
  return byte === A || byte === O || byte === U;
}

/** The letters with this one and the next in each other's place; null if that changes nothing. */
function swappedAt(letters: Letters, at: number): Letters | null {
  if (at + 1 === letters.length || letters[at] === letters[at + 1]) return null;
  const swapped = letters.slice();
  swapped[at] = letters[at + 1] as number;
  swapped[at + 1] = letters[at] as number;
  return swapped;
}
