export const END = 0;
/** What is put is a multiple of this long: so there are few lengths of freed room, and each is soon used again. */
export const UNIT = 8;

const PIECE_BITS = 16;
const PIECE_BYTES = 1 << PIECE_BITS;
const PIECE_MASK = PIECE_BYTES - 1;

const decoder = new TextDecoder();

/**
 * Bytes in large pieces of memory, out of the garbage collector's sight. A place is the number of a byte over all.
 *
 * This and what is built on it are classes, because their methods are the same functions in every object: the compiler
 * puts them where they are called, also when there is a second completion.
 */
export class Pieces {
  readonly #pieces = [new Uint8Array(PIECE_BYTES)];
  readonly #freed = new Map<number, number[]>();
  #used = 0;

  /** Takes bytes up, as many as a multiple of `UNIT`; all of them stand in the same piece. */
  put(bytes: Uint8Array): number {
    const place = this.#room(bytes.length);
    this.#pieceOf(place).set(bytes, place & PIECE_MASK);
    return place;
  }

  /** Gives up bytes that were put there, so that their room is used again. */
  free(place: number, size: number): void {
    const places = this.#freed.get(size);
    if (places) places.push(place);
    else this.#freed.set(size, [place]);
  }

  byteAt(place: number): number {
    return this.#pieceOf(place)[place & PIECE_MASK] as number;
  }

  /** The next place, from this one on, of a byte that is `END`. */
  endFrom(place: number): number {
    const piece = this.#pieceOf(place);
    let at = place & PIECE_MASK;
    while (piece[at] !== END) at += 1;
    return (place & ~PIECE_MASK) + at;
  }

  /** The last place, from this one on backwards, of a byte that is `END`. */
  endBefore(place: number): number {
    const piece = this.#pieceOf(place);
    let at = place & PIECE_MASK;
    while (piece[at] !== END) at -= 1;
    return (place & ~PIECE_MASK) + at;
  }

  /** How many bytes are the same from two places on, before one ends. */
  sameFrom(a: number, b: number): number {
    const left = this.#pieceOf(a);
    const right = this.#pieceOf(b);
    let i = a & PIECE_MASK;
    let j = b & PIECE_MASK;
    while (left[i] === right[j] && left[i] !== END) {
      i += 1;
      j += 1;
    }
    return i - (a & PIECE_MASK);
  }

  /** As UTF-8. */
  text(from: number, to: number): string {
    return decoder.decode(this.#pieceOf(from).subarray(from & PIECE_MASK, to & PIECE_MASK));
  }

  #pieceOf(place: number): Uint8Array {
    return this.#pieces[place >>> PIECE_BITS] as Uint8Array;
  }

  #room(size: number): number {
    const again = this.#freed.get(size)?.pop();
    if (again !== undefined) return again;
    if (this.#used + size > PIECE_BYTES) {
      this.#pieces.push(new Uint8Array(PIECE_BYTES));
      this.#used = 0;
    }
    this.#used += size;
    return (this.#pieces.length - 1) * PIECE_BYTES + this.#used - size;
  }
}
