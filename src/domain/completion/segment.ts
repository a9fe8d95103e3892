import { HEAD_BYTES, type Names } from "./names.ts";

/**
 * Most entries of a segment: few enough to be moved, or looked through, in less than a microsecond, and so many that a
 * million tags make a few thousand segments.
 */
export const SEGMENT_MAX = 512;
/** So many entries know their most used one together, so that few need to be looked at. */
export const BLOCK_MAX = 32;
const BLOCKS = SEGMENT_MAX / BLOCK_MAX;
const BYTE_BITS = 8;
const BYTE_MASK = 0xff;

/** A piece of a sorted list of starts. */
export interface Segment {
  readonly starts: Uint32Array;
  /** Of each entry the four bytes behind those that all share, as a number: most questions end there. */
  readonly heads: Uint32Array;
  /** How much the tag of each entry is used. */
  readonly uses: Float64Array;
  /** The most that any entry of each block is used. */
  readonly bests: Float64Array;
  count: number;
  /** How many first bytes are the same in all of them, at least. */
  shared: number;
  /** The most that any of them is used. */
  best: number;
}

export function newSegment(): Segment {
  return {
    starts: new Uint32Array(SEGMENT_MAX),
    heads: new Uint32Array(SEGMENT_MAX),
    uses: new Float64Array(SEGMENT_MAX),
    bests: new Float64Array(BLOCKS),
    ...{ count: 0, shared: 0, best: 0 },
  };
}

export function startAt(segment: Segment, offset: number): number {
  return segment.starts[offset] as number;
}

/** A byte of an entry, which shares all bytes before that depth with its neighbours that matter. */
export function byteIn(segment: Segment, names: Names, offset: number, depth: number): number {
  const behind = depth - segment.shared;
  if (behind < 0 || behind >= HEAD_BYTES) return names.byteAt(startAt(segment, offset) + depth);
  return ((segment.heads[offset] as number) >>> (BYTE_BITS * (HEAD_BYTES - 1 - behind))) & BYTE_MASK;
}

/** The first offset of some whose byte at this depth is not less; all bytes before that depth are the same in them. */
export function boundIn(segment: Segment, names: Names, from: number, to: number, depth: number, byte: number): number {
  if (depth < segment.shared && from < to) return byteIn(segment, names, from, depth) < byte ? to : from;
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (byteIn(segment, names, middle, depth) < byte) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * The first offset that is not before this start.
 *
 * @param isAlike - whether the start has the bytes that all share; null if that is to be found out
 */
export function offsetOf(segment: Segment, names: Names, start: number, isAlike: boolean | null = null): number {
  const { heads, shared, count } = segment;
  const first = startAt(segment, 0);
  if (!(isAlike ?? (shared === 0 || names.sharedBytes(start, first) >= shared))) {
    return names.compare(start, first) < 0 ? 0 : count;
  }
  const head = names.headAt(start, shared);
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const order = head - (heads[middle] as number) || names.compare(start, startAt(segment, middle));
    if (order === 0) return middle;
    if (order > 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

export function insertAt(segment: Segment, names: Names, offset: number, start: number, uses: number): void {
  move(segment, offset, offset + 1);
  segment.starts[offset] = start;
  segment.uses[offset] = uses;
  segment.count += 1;
  const isBetween = offset > 0 && offset < segment.count - 1;
  if (isBetween || sharedBy(segment, names) === segment.shared) {
    segment.heads[offset] = names.headAt(start, segment.shared);
    for (let block = blockOf(offset); block * BLOCK_MAX < segment.count; block++) {
      const [begin, end] = [block * BLOCK_MAX, (block + 1) * BLOCK_MAX];
      exchange(segment, block, segment.uses[Math.max(begin, offset)], end < segment.count ? segment.uses[end] : 0);
    }
    segment.best = greatest(segment.bests);
  } else refresh(segment, names);
}

export function removeAt(segment: Segment, offset: number): void {
  const uses = segment.uses[offset];
  move(segment, offset + 1, offset);
  segment.count -= 1;
  if (segment.count === 0) segment.shared = 0;
  for (let block = blockOf(offset); block * BLOCK_MAX <= segment.count && block < BLOCKS; block++) {
    const [begin, end] = [block * BLOCK_MAX, (block + 1) * BLOCK_MAX];
    const left = begin <= offset ? uses : segment.uses[begin - 1];
    exchange(segment, block, end <= segment.count ? segment.uses[end - 1] : 0, left);
  }
  segment.best = greatest(segment.bests);
}

export function setUsesAt(segment: Segment, offset: number, uses: number): void {
  const before = segment.uses[offset];
  segment.uses[offset] = uses;
  exchange(segment, blockOf(offset), uses, before);
  segment.best = greatest(segment.bests);
}

/** Takes entries of another segment, from an offset on, away from it and puts them behind those of this one. */
export function takeOver(segment: Segment, names: Names, other: Segment, from: number): void {
  segment.starts.set(other.starts.subarray(from, other.count), segment.count);
  segment.uses.set(other.uses.subarray(from, other.count), segment.count);
  segment.count += other.count - from;
  other.count = from;
  refresh(segment, names);
  refresh(other, names);
}

/** Finds out anew all that follows from starts, uses and count. */
export function refresh(segment: Segment, names: Names): void {
  for (let block = 0; block < BLOCKS; block++) segment.bests[block] = bestOf(segment, block);
  segment.best = greatest(segment.bests);
  segment.shared = sharedBy(segment, names);
  for (let offset = 0; offset < segment.count; offset++) {
    segment.heads[offset] = names.headAt(startAt(segment, offset), segment.shared);
  }
}

/** What the first and the last share, all in between share with them. */
function sharedBy(segment: Segment, names: Names): number {
  return segment.count === 0 ? 0 : names.sharedBytes(startAt(segment, 0), startAt(segment, segment.count - 1));
}

/** One entry came into a block and one left it: the rest is looked at only if that may have been the most used. */
function exchange(segment: Segment, block: number, came = 0, left = 0): void {
  const best = segment.bests[block] as number;
  if (came >= best) segment.bests[block] = came;
  else if (left === best) segment.bests[block] = bestOf(segment, block);
}

function bestOf({ count, uses }: Segment, block: number): number {
  const end = Math.min((block + 1) * BLOCK_MAX, count);
  let best = 0;
  for (let offset = block * BLOCK_MAX; offset < end; offset++) best = Math.max(best, uses[offset] as number);
  return best;
}

function greatest(numbers: Float64Array): number {
  let most = 0;
  for (let at = 0; at < numbers.length; at++) most = Math.max(most, numbers[at] as number);
  return most;
}

const blockOf = (offset: number) => Math.floor(offset / BLOCK_MAX);

function move(segment: Segment, from: number, to: number): void {
  segment.starts.copyWithin(to, from, segment.count);
  segment.heads.copyWithin(to, from, segment.count);
  segment.uses.copyWithin(to, from, segment.count);
}
