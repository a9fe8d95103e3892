import { HEAD_BYTES, type Names } from "./names.ts";

/** Fewer than these are put in order by comparing them. */
const FEW = 8;
/** The head of what has ended: the names of these few decide. */
const NOTHING = 0;

/**
 * Puts starts in the order of what is read from them.
 *
 * Multikey quicksort (Bentley and Sedgewick, 1997) over four bytes at a time, which stand beside the starts: following
 * each start to its name at each comparison is what would take long.
 */
export function sortStarts(starts: Uint32Array, names: Names): void {
  const heads = new Uint32Array(starts.length);

  function swap(a: number, b: number): void {
    const [start, head] = [starts[a] as number, heads[a] as number];
    starts[a] = starts[b] as number;
    heads[a] = heads[b] as number;
    starts[b] = start;
    heads[b] = head;
  }

  function readHeads(from: number, to: number, depth: number): void {
    for (let index = from; index < to; index++) heads[index] = names.headAt(starts[index] as number, depth);
  }

  function insertionSort(from: number, to: number): void {
    for (let next = from + 1; next < to; next++) {
      const start = starts[next] as number;
      let into = next;
      while (into > from && names.compare(starts[into - 1] as number, start) > 0) {
        starts[into] = starts[into - 1] as number;
        into -= 1;
      }
      starts[into] = start;
    }
  }

  /** All bytes before the depth are the same in this part, and the heads hold the next ones. */
  function sortPart(from: number, to: number, depth: number): void {
    if (to - from <= FEW) {
      insertionSort(from, to);
      return;
    }
    const pivot = heads[from + ((to - from) >>> 1)] as number;
    let less = from;
    let index = from;
    let more = to;
    while (index < more) {
      const head = heads[index] as number;
      if (head < pivot) swap(less++, index++);
      else if (head > pivot) swap(index, --more);
      else index++;
    }
    sortPart(from, less, depth);
    sortPart(more, to, depth);
    if (pivot === NOTHING) insertionSort(less, more);
    else {
      readHeads(less, more, depth + HEAD_BYTES);
      sortPart(less, more, depth + HEAD_BYTES);
    }
  }

  readHeads(0, starts.length, 0);
  sortPart(0, starts.length, 0);
}
