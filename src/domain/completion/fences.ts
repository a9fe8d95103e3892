import type { Names } from "./names.ts";

/** The beginnings of the first entries of all segments, side by side: the way to a segment touches little memory. */
export interface Fences {
  insert(index: number, start: number): void;
  set(index: number, start: number): void;
  remove(index: number): void;
  /** Whether the first entry of a segment has, at this depth, a lesser byte. */
  isBelow(index: number, depth: number, byte: number): boolean;
  /** The last segment whose first entry is not behind this start; the first if there is none. */
  seek(start: number): number;
}

const FENCE_BYTES = 16;
const FENCES_MIN = 64;

export function createFences(names: Names): Fences {
  let starts = new Uint32Array(FENCES_MIN);
  let bytes = new Uint8Array(FENCES_MIN * FENCE_BYTES);
  const sought = new Uint8Array(FENCE_BYTES);
  let count = 0;

  function grow(): void {
    const [fewerStarts, fewerBytes] = [starts, bytes];
    starts = new Uint32Array(2 * fewerStarts.length);
    bytes = new Uint8Array(2 * fewerBytes.length);
    starts.set(fewerStarts);
    bytes.set(fewerBytes);
  }

  function set(index: number, start: number): void {
    starts[index] = start;
    names.spell(start, 0, bytes.subarray(index * FENCE_BYTES, (index + 1) * FENCE_BYTES));
  }

  function move(from: number, to: number): void {
    starts.copyWithin(to, from, count);
    bytes.copyWithin(to * FENCE_BYTES, from * FENCE_BYTES, count * FENCE_BYTES);
  }

  /** Orders a start, of which the first bytes are those that are sought, and the first entry of a segment. */
  function compare(start: number, index: number): number {
    for (let at = 0; at < FENCE_BYTES; at++) {
      const difference = (sought[at] as number) - (bytes[index * FENCE_BYTES + at] as number);
      if (difference !== 0) return difference;
    }
    return names.compare(start, starts[index] as number);
  }

  return {
    set,
    insert(index, start) {
      if (count === starts.length) grow();
      move(index, index + 1);
      count += 1;
      set(index, start);
    },
    remove(index) {
      move(index + 1, index);
      count -= 1;
    },
    isBelow(index, depth, byte) {
      if (depth < FENCE_BYTES) return (bytes[index * FENCE_BYTES + depth] as number) < byte;
      return names.byteAt((starts[index] as number) + depth) < byte;
    },
    seek(start) {
      names.spell(start, 0, sought);
      let low = 0;
      let high = count - 1;
      while (low < high) {
        const middle = (low + high + 1) >>> 1;
        if (compare(start, middle) >= 0) low = middle;
        else high = middle - 1;
      }
      return low;
    },
  };
}
