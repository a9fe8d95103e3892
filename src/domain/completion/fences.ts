import type { Names } from "./names.ts";

const FENCE_BYTES = 16;
const FENCES_MIN = 64;

/**
 * The beginnings of the first entries of all segments, and the most that an entry of each is used, side by side: the
 * way to the right segment touches little memory.
 */
export class Fences {
  readonly #names: Names;
  readonly #sought = new Uint8Array(FENCE_BYTES);
  #starts = new Uint32Array(FENCES_MIN);
  #bytes = new Uint8Array(FENCES_MIN * FENCE_BYTES);
  #bests = new Float64Array(FENCES_MIN);
  #count = 0;

  constructor(names: Names) {
    this.#names = names;
  }

  insert(index: number, start: number): void {
    if (this.#count === this.#starts.length) this.#grow();
    this.#move(index, index + 1);
    this.#count += 1;
    this.set(index, start);
  }

  set(index: number, start: number): void {
    this.#starts[index] = start;
    this.#names.spell(start, 0, this.#bytes.subarray(index * FENCE_BYTES, (index + 1) * FENCE_BYTES));
  }

  bestOf(index: number): number {
    return this.#bests[index] as number;
  }

  setBest(index: number, best: number): void {
    this.#bests[index] = best;
  }

  remove(index: number): void {
    this.#move(index + 1, index);
    this.#count -= 1;
  }

  /** Whether the first entry of a segment has, at this depth, a lesser byte. */
  isBelow(index: number, depth: number, byte: number): boolean {
    if (depth < FENCE_BYTES) return (this.#bytes[index * FENCE_BYTES + depth] as number) < byte;
    return this.#names.byteAt((this.#starts[index] as number) + depth) < byte;
  }

  /** The last segment whose first entry is not behind this start; the first if there is none. */
  seek(start: number): number {
    this.#names.spell(start, 0, this.#sought);
    let low = 0;
    let high = this.#count - 1;
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      if (this.#compare(start, middle) >= 0) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** Whether so many first bytes of the start that was sought last are those of the fence; null if that is too deep. */
  matches(index: number, count: number): boolean | null {
    if (count > FENCE_BYTES) return null;
    for (let at = 0; at < count; at++) {
      if (this.#sought[at] !== this.#bytes[index * FENCE_BYTES + at]) return false;
    }
    return true;
  }

  /** Orders a start, of which the first bytes are those that are sought, and the first entry of a segment. */
  #compare(start: number, index: number): number {
    for (let at = 0; at < FENCE_BYTES; at++) {
      const difference = (this.#sought[at] as number) - (this.#bytes[index * FENCE_BYTES + at] as number);
      if (difference !== 0) return difference;
    }
    return this.#names.compare(start, this.#starts[index] as number);
  }

  #grow(): void {
    const [starts, bytes, bests] = [this.#starts, this.#bytes, this.#bests];
    this.#starts = new Uint32Array(2 * starts.length);
    this.#bytes = new Uint8Array(2 * bytes.length);
    this.#bests = new Float64Array(2 * bests.length);
    this.#starts.set(starts);
    this.#bytes.set(bytes);
    this.#bests.set(bests);
  }

  #move(from: number, to: number): void {
    this.#starts.copyWithin(to, from, this.#count);
    this.#bests.copyWithin(to, from, this.#count);
    this.#bytes.copyWithin(to * FENCE_BYTES, from * FENCE_BYTES, this.#count * FENCE_BYTES);
  }
}
