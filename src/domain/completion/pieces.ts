/** Bytes in large pieces of memory, out of the garbage collector's sight. A place is the number of a byte over all. */
export interface Pieces {
  /** Takes bytes up, as many as a multiple of `UNIT`; all of them stand in the same piece. */
  put(bytes: Uint8Array): number;
  /** Gives up bytes that were put there, so that their room is used again. */
  free(place: number, size: number): void;
  byteAt(place: number): number;
  /** The next place, from this one on, of a byte that is `END`. */
  endFrom(place: number): number;
  /** The last place, from this one on backwards, of a byte that is `END`. */
  endBefore(place: number): number;
  /** How many bytes are the same from two places on, before one ends. */
  sameFrom(a: number, b: number): number;
  /** As UTF-8. */
  text(from: number, to: number): string;
}

export const END = 0;
/** What is put is a multiple of this long: so there are few lengths of freed room, and each is soon used again. */
export const UNIT = 8;

const PIECE_BITS = 16;
const PIECE_BYTES = 1 << PIECE_BITS;
const PIECE_MASK = PIECE_BYTES - 1;

const decoder = new TextDecoder();

export function createPieces(): Pieces {
  const pieces = [new Uint8Array(PIECE_BYTES)];
  const freed = new Map<number, number[]>();
  let used = 0;

  const pieceOf = (place: number) => pieces[place >>> PIECE_BITS] as Uint8Array;
  const byteAt = (place: number) => pieceOf(place)[place & PIECE_MASK] as number;

  function room(size: number): number {
    const again = freed.get(size)?.pop();
    if (again !== undefined) return again;
    if (used + size > PIECE_BYTES) {
      pieces.push(new Uint8Array(PIECE_BYTES));
      used = 0;
    }
    used += size;
    return (pieces.length - 1) * PIECE_BYTES + used - size;
  }

  return {
    byteAt,
    put(bytes) {
      const place = room(bytes.length);
      pieceOf(place).set(bytes, place & PIECE_MASK);
      return place;
    },
    free(place, size) {
      const places = freed.get(size);
      if (places) places.push(place);
      else freed.set(size, [place]);
    },
    endFrom(place) {
      const piece = pieceOf(place);
      let at = place & PIECE_MASK;
      while (piece[at] !== END) at += 1;
      return (place & ~PIECE_MASK) + at;
    },
    endBefore(place) {
      const piece = pieceOf(place);
      let at = place & PIECE_MASK;
      while (piece[at] !== END) at -= 1;
      return (place & ~PIECE_MASK) + at;
    },
    sameFrom(a, b) {
      const left = pieceOf(a);
      const right = pieceOf(b);
      let i = a & PIECE_MASK;
      let j = b & PIECE_MASK;
      while (left[i] === right[j] && left[i] !== END) {
        i += 1;
        j += 1;
      }
      return i - (a & PIECE_MASK);
    },
    text: (from, to) => decoder.decode(pieceOf(from).subarray(from & PIECE_MASK, to & PIECE_MASK)),
  };
}
