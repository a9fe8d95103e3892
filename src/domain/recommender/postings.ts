import { enlarged } from "./numbers.ts";

/** Lists of growing numbers, millions of them, most of them of one entry. */
export interface Postings {
  add(list: number, entry: number): void;
  length(list: number): number;
  /** Copies the newest entries of a list, at most as many as fit, oldest first; returns how many. */
  read(list: number, into: Int32Array): number;
  /**
   * Adds a worth to the score of each entry. Those that had none are noted behind the ones that are noted already;
   * returns how many are noted then.
   */
  score(list: number, worth: number, scores: Float64Array, noted: Int32Array, size: number): number;
}

/** A list of this many entries loses its older half: what stands everywhere tells nothing. */
export const ENTRIES_MAX = 8192;

const SEGMENT_BITS = 16;
const SEGMENT = 1 << SEGMENT_BITS;

/**
 * A list of one entry is that entry; a longer one is a block in a segment, twice as large as the last one when that is
 * full, which goes to the next list that needs one of its size.
 */
export function createPostings(): Postings {
  const blocks = createBlocks();
  const single = new Int32Array(1);
  let starts = new Int32Array(1024);
  let lengths = new Int32Array(1024);

  /** Where a list begins: in a segment, or in `single` if it has one entry. */
  function segmentOf(list: number): Int32Array {
    const start = starts[list] as number;
    if (lengths[list] !== 1) return blocks.segment(start);
    single[0] = start;
    return single;
  }

  const offsetOf = (list: number) => (lengths[list] === 1 ? 0 : (starts[list] as number) & (SEGMENT - 1));

  function enlarge(list: number, length: number): void {
    const start = starts[list] as number;
    const larger = blocks.take(length * 2);
    const [segment, offset] = [blocks.segment(larger), larger & (SEGMENT - 1)];
    segment.set(segmentOf(list).subarray(offsetOf(list), offsetOf(list) + length), offset);
    if (length > 1) blocks.giveBack(start, length);
    starts[list] = larger;
  }

  return {
    add(list, entry) {
      if (list >= starts.length) [starts, lengths] = [enlarged(starts, list + 1), enlarged(lengths, list + 1)];
      let length = lengths[list] as number;
      if (length === 0) starts[list] = entry;
      else {
        if (length === ENTRIES_MAX) {
          segmentOf(list).copyWithin(offsetOf(list), offsetOf(list) + length / 2, offsetOf(list) + length);
          length /= 2;
        } else if ((length & (length - 1)) === 0) enlarge(list, length);
        const start = starts[list] as number;
        blocks.segment(start)[(start & (SEGMENT - 1)) + length] = entry;
      }
      lengths[list] = length + 1;
    },
    length: (list) => lengths[list] as number,
    read(list, into) {
      const length = lengths[list] as number;
      const count = Math.min(length, into.length);
      const segment = segmentOf(list);
      const from = offsetOf(list) + length - count;
      for (let at = 0; at < count; at++) into[at] = segment[from + at] as number;
      return count;
    },
    score(list, worth, scores, noted, size) {
      const segment = segmentOf(list);
      const from = offsetOf(list);
      const end = from + (lengths[list] as number);
      let all = size;
      for (let at = from; at < end; at++) {
        const entry = segment[at] as number;
        const before = scores[entry] as number;
        if (before === 0) noted[all++] = entry;
        scores[entry] = before + worth;
      }
      return all;
    },
  };
}

/** Room by powers of two: the high bits of a place tell the segment, the low ones where in it. */
function createBlocks() {
  const segments: Int32Array[] = [];
  const free = new Map<number, number[]>();
  let used = SEGMENT;

  return {
    segment: (place: number) => segments[place >>> SEGMENT_BITS] as Int32Array,
    take(size: number): number {
      const known = free.get(size)?.pop();
      if (known !== undefined) return known;
      if (used + size > SEGMENT) {
        segments.push(new Int32Array(SEGMENT));
        used = 0;
      }
      used += size;
      return ((segments.length - 1) << SEGMENT_BITS) | (used - size);
    },
    giveBack(place: number, size: number): void {
      const others = free.get(size);
      if (others) others.push(place);
      else free.set(size, [place]);
    },
  };
}
