import { createFences, type Fences } from "./fences.ts";
import type { Names } from "./names.ts";
import {
  boundIn,
  byteIn,
  insertAt,
  newSegment,
  offsetOf,
  refresh,
  removeAt,
  SEGMENT_MAX,
  type Segment,
  setUsesAt,
  startAt,
  takeOver,
} from "./segment.ts";

/**
 * The starts of all words of all tags in order, each with how much its tag is used: a sorted array in segments, each of
 * which knows its most used entry. No change touches more than two of them, so none takes long.
 *
 * A *place* is the number of an entry, counted as if every segment were full. It is good until the next change.
 */
export interface Entries {
  /** In order; there is always one. */
  readonly segments: readonly Segment[];
  /** Behind the last place. */
  end(): number;
  /**
   * Adds a start, or changes how much the one is used that is the same text in a record of the same name.
   *
   * @returns the start that stands there now
   */
  put(start: number, uses: number): number;
  /** Whether this start, or the same of an equal name, is there. */
  has(start: number): boolean;
  /** Removes this start, or the same of an equal name. */
  remove(start: number): Entry | null;
  /** Puts starts, which are in order, behind all others. */
  append(starts: Uint32Array, usesOf: (start: number) => number): void;
  /** The place behind this one. */
  next(place: number): number;
  /** Whether this is the start of a tag, not of a later word of it. */
  isWhole(place: number): boolean;
  /** A byte of the entry at this place. */
  byteAt(place: number, depth: number): number;
  /**
   * The first place of a range whose byte at this depth is not less than this one.
   *
   * All bytes before that depth must be the same in the whole range.
   */
  bound(from: number, to: number, depth: number, byte: number): number;
}

export const SEGMENT_BITS = Math.log2(SEGMENT_MAX);
/** The first segment is where the search begins: nobody asks for its fence. */
const UNASKED = 1;
const OFFSET_MASK = SEGMENT_MAX - 1;
/** Segments that are filled in one go leave room for what comes in between. */
const SEGMENT_FILL = (SEGMENT_MAX * 7) / 8;
/** Neighbours that have no more than this together become one. */
const SEGMENT_MIN = SEGMENT_MAX / 2;

export interface Entry {
  readonly start: number;
  readonly uses: number;
}

interface State {
  readonly names: Names;
  readonly segments: Segment[];
  readonly fences: Fences;
}

export function createEntries(names: Names): Entries {
  const segments: Segment[] = [newSegment()];
  const fences = createFences(names);
  const state: State = { names, segments, fences };
  fences.insert(0, UNASKED);

  const segmentOf = (place: number) => segments[place >>> SEGMENT_BITS] as Segment;

  /** The place of the first entry that is not before this start; it may be behind the last of its segment. */
  function placeOf(start: number): number {
    const index = fences.seek(start);
    return index * SEGMENT_MAX + offsetOf(segments[index] as Segment, names, start);
  }

  function isAt(place: number, start: number): boolean {
    const [segment, offset] = [segmentOf(place), place & OFFSET_MASK];
    return offset < segment.count && names.compare(start, startAt(segment, offset)) === 0;
  }

  return {
    segments,
    end: () => (segments.length - 1) * SEGMENT_MAX + (segments.at(-1) as Segment).count,
    has: (start) => isAt(placeOf(start), start),
    put(start, uses) {
      const place = placeOf(start);
      const [segment, index, offset] = [segmentOf(place), place >>> SEGMENT_BITS, place & OFFSET_MASK];
      if (isAt(place, start)) {
        setUsesAt(segment, offset, uses);
        return startAt(segment, offset);
      }
      insertAt(segment, names, offset, start, uses);
      if (offset === 0) fences.set(index, start);
      if (segment.count === SEGMENT_MAX) split(state, index);
      return start;
    },
    remove(start) {
      const place = placeOf(start);
      if (!isAt(place, start)) return null;
      const [segment, index, offset] = [segmentOf(place), place >>> SEGMENT_BITS, place & OFFSET_MASK];
      const removed = { start: startAt(segment, offset), uses: segment.uses[offset] as number };
      removeAt(segment, offset);
      if (offset === 0 && segment.count > 0) fences.set(index, startAt(segment, 0));
      mergeWithNext(state, index);
      mergeWithNext(state, index - 1);
      return removed;
    },
    append: (starts, usesOf) => append(state, starts, usesOf),
    next(place) {
      const index = place >>> SEGMENT_BITS;
      const isLast = (place & OFFSET_MASK) + 1 === segmentOf(place).count && index + 1 < segments.length;
      return isLast ? (index + 1) * SEGMENT_MAX : place + 1;
    },
    isWhole(place) {
      const start = startAt(segmentOf(place), place & OFFSET_MASK);
      return names.recordOf(start) + 1 === start;
    },
    byteAt: (place, depth) => byteIn(segmentOf(place), names, place & OFFSET_MASK, depth),
    bound: (from, to, depth, byte) => bound(state, from, to, depth, byte),
  };
}

function split({ names, segments, fences }: State, index: number): void {
  const full = segments[index] as Segment;
  const upper = newSegment();
  takeOver(upper, names, full, full.count >>> 1);
  segments.splice(index + 1, 0, upper);
  fences.insert(index + 1, startAt(upper, 0));
}

function mergeWithNext({ names, segments, fences }: State, index: number): void {
  const [segment, next] = [segments[index], segments[index + 1]];
  if (!segment || !next || segment.count + next.count > SEGMENT_MIN) return;
  takeOver(segment, names, next, 0);
  segments.splice(index + 1, 1);
  fences.remove(index + 1);
  if (segment.count > 0) fences.set(index, startAt(segment, 0));
}

function append({ names, segments, fences }: State, starts: Uint32Array, usesOf: (start: number) => number): void {
  let last = segments.at(-1) as Segment;
  for (const start of starts) {
    if (last.count >= SEGMENT_FILL) {
      refresh(last, names);
      last = newSegment();
      fences.insert(segments.push(last) - 1, start);
    }
    last.starts[last.count] = start;
    last.uses[last.count] = usesOf(start);
    last.count += 1;
  }
  refresh(last, names);
}

function bound({ names, segments, fences }: State, from: number, to: number, depth: number, byte: number): number {
  const first = from >>> SEGMENT_BITS;
  const last = to >>> SEGMENT_BITS;
  let low = first;
  let high = (to & OFFSET_MASK) === 0 ? last - 1 : last;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if (fences.isBelow(middle, depth, byte)) low = middle;
    else high = middle - 1;
  }
  const segment = segments[low] as Segment;
  const left = low === first ? from & OFFSET_MASK : 0;
  const right = low === last ? to & OFFSET_MASK : segment.count;
  const offset = boundIn(segment, names, left, right, depth, byte);
  const isBehind = offset === segment.count && low + 1 < segments.length;
  return isBehind ? (low + 1) * SEGMENT_MAX : low * SEGMENT_MAX + offset;
}
