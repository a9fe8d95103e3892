import { Fences } from "./fences.ts";
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

export const SEGMENT_BITS = Math.log2(SEGMENT_MAX);
/** A start in names that are still empty, of the text without letters. */
const NOTHING = 1;
const OFFSET_MASK = SEGMENT_MAX - 1;
/** Segments that are filled in one go leave room for what comes in between. */
const SEGMENT_FILL = (SEGMENT_MAX * 7) / 8;
/** Neighbours that have no more than this together become one. */
const SEGMENT_MIN = SEGMENT_MAX / 2;

export interface Entry {
  readonly start: number;
  readonly uses: number;
}

/**
 * The starts of all words of all tags in order, each with how much its tag is used: a sorted array in segments, each of
 * which knows its most used entry. No change touches more than two of them, so none takes long.
 *
 * A *place* is the number of an entry, counted as if every segment were full. It is good until the next change.
 */
export class Entries {
  /** In order; there is always one. */
  readonly segments: Segment[] = [newSegment()];
  readonly #names: Names;
  readonly #fences: Fences;

  constructor(names: Names) {
    this.#names = names;
    this.#fences = new Fences(names);
    this.#fences.insert(0, NOTHING);
  }

  /** Behind the last place. */
  end(): number {
    return (this.segments.length - 1) * SEGMENT_MAX + (this.segments.at(-1) as Segment).count;
  }

  /** The place behind this one. */
  next(place: number): number {
    const index = place >>> SEGMENT_BITS;
    const isLast = (place & OFFSET_MASK) + 1 === this.#segmentOf(place).count && index + 1 < this.segments.length;
    return isLast ? (index + 1) * SEGMENT_MAX : place + 1;
  }

  /** Adds a start; false, and nothing changes, if the same of an equal name is there. */
  add(start: number, uses: number): boolean {
    const place = this.#placeOf(start);
    const isNew = !this.#isAt(place, start);
    if (isNew) this.#insert(place, start, uses);
    return isNew;
  }

  /**
   * Adds a start, or changes how much the one is used that is the same text in a record of the same name.
   *
   * @returns the start that stands there now
   */
  put(start: number, uses: number): number {
    const place = this.#placeOf(start);
    if (!this.#isAt(place, start)) {
      this.#insert(place, start, uses);
      return start;
    }
    const [segment, offset] = [this.#segmentOf(place), place & OFFSET_MASK];
    setUsesAt(segment, offset, uses);
    this.#fences.setBest(place >>> SEGMENT_BITS, segment.best);
    return startAt(segment, offset);
  }

  /** Removes this start, or the same of an equal name. */
  remove(start: number): Entry | null {
    const place = this.#placeOf(start);
    if (!this.#isAt(place, start)) return null;
    const [segment, index, offset] = [this.#segmentOf(place), place >>> SEGMENT_BITS, place & OFFSET_MASK];
    const removed = { start: startAt(segment, offset), uses: segment.uses[offset] as number };
    removeAt(segment, offset);
    this.#noteChange(index, offset);
    this.#mergeWithNext(index);
    this.#mergeWithNext(index - 1);
    return removed;
  }

  /** Puts starts, which are in order, behind all others. */
  append(starts: Uint32Array, usesOf: (start: number) => number): void {
    let last = this.segments.at(-1) as Segment;
    for (const start of starts) {
      if (last.count >= SEGMENT_FILL) {
        this.#refreshLast();
        last = newSegment();
        this.#fences.insert(this.segments.push(last) - 1, start);
      }
      last.starts[last.count] = start;
      last.uses[last.count] = usesOf(start);
      last.count += 1;
    }
    this.#refreshLast();
  }

  /** The most that an entry of a segment is used. */
  bestOf(index: number): number {
    return this.#fences.bestOf(index);
  }

  /** Whether this is the start of a tag, not of a later word of it. */
  isWhole(place: number): boolean {
    const start = startAt(this.#segmentOf(place), place & OFFSET_MASK);
    return this.#names.recordOf(start) + 1 === start;
  }

  /** A byte of the entry at this place. */
  byteAt(place: number, depth: number): number {
    return byteIn(this.#segmentOf(place), this.#names, place & OFFSET_MASK, depth);
  }

  /**
   * The first place of a range whose byte at this depth is not less than this one.
   *
   * All bytes before that depth must be the same in the whole range.
   */
  bound(from: number, to: number, depth: number, byte: number): number {
    const first = from >>> SEGMENT_BITS;
    const last = to >>> SEGMENT_BITS;
    let low = first;
    let high = (to & OFFSET_MASK) === 0 ? last - 1 : last;
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      if (this.#fences.isBelow(middle, depth, byte)) low = middle;
      else high = middle - 1;
    }
    const segment = this.segments[low] as Segment;
    const left = low === first ? from & OFFSET_MASK : 0;
    const right = low === last ? to & OFFSET_MASK : segment.count;
    const offset = boundIn(segment, this.#names, left, right, depth, byte);
    const isBehind = offset === segment.count && low + 1 < this.segments.length;
    return isBehind ? (low + 1) * SEGMENT_MAX : low * SEGMENT_MAX + offset;
  }

  #segmentOf(place: number): Segment {
    return this.segments[place >>> SEGMENT_BITS] as Segment;
  }

  /** The place of the first entry that is not before this start; it may be behind the last of its segment. */
  #placeOf(start: number): number {
    const index = this.#fences.seek(start);
    const segment = this.segments[index] as Segment;
    const isAlike = this.#fences.matches(index, segment.shared);
    return index * SEGMENT_MAX + offsetOf(segment, this.#names, start, isAlike);
  }

  #isAt(place: number, start: number): boolean {
    const [segment, offset] = [this.#segmentOf(place), place & OFFSET_MASK];
    return offset < segment.count && this.#names.compare(start, startAt(segment, offset)) === 0;
  }

  #insert(place: number, start: number, uses: number): void {
    const [segment, index, offset] = [this.#segmentOf(place), place >>> SEGMENT_BITS, place & OFFSET_MASK];
    insertAt(segment, this.#names, offset, start, uses);
    this.#noteChange(index, offset);
    if (segment.count === SEGMENT_MAX) this.#split(index);
  }

  #split(index: number): void {
    const full = this.segments[index] as Segment;
    const upper = newSegment();
    takeOver(upper, this.#names, full, full.count >>> 1);
    this.segments.splice(index + 1, 0, upper);
    this.#fences.insert(index + 1, startAt(upper, 0));
    this.#noteChange(index, 0);
    this.#noteChange(index + 1, 0);
  }

  #mergeWithNext(index: number): void {
    const [segment, next] = [this.segments[index], this.segments[index + 1]];
    if (!segment || !next || segment.count + next.count > SEGMENT_MIN) return;
    takeOver(segment, this.#names, next, 0);
    this.segments.splice(index + 1, 1);
    this.#fences.remove(index + 1);
    this.#noteChange(index, 0);
  }

  /** Keeps in step what is known beside the segments, when an entry was added or removed at an offset. */
  #noteChange(index: number, offset: number): void {
    const segment = this.segments[index] as Segment;
    this.#fences.setBest(index, segment.best);
    if (offset === 0 && segment.count > 0) this.#fences.set(index, startAt(segment, 0));
  }

  #refreshLast(): void {
    const index = this.segments.length - 1;
    refresh(this.segments[index] as Segment, this.#names);
    this.#noteChange(index, 0);
  }
}
