import { GAP, isPlain, keyOf } from "./key.ts";
import { END, Pieces, UNIT } from "./pieces.ts";

/** How many bytes are in a head. */
export const HEAD_BYTES = 4;
export const GAP_BYTE = GAP.charCodeAt(0);

/** Longest record: in some scripts a hundred characters become many more bytes. */
const RECORD_BYTES_MAX = 2_048;
/** Nobody looks for a later word of a tag by its beginning. */
const WORDS_MAX = 8;

const CONTROL = /\p{Cc}/u;
const encoder = new TextEncoder();

/**
 * The names of tags, and their keys as bytes.
 *
 * A record is `0 key 0 [name] 0`, filled up with zeros; the name stands there unless it is the key with `_` for its
 * gaps. It is known by the place of its first byte. A *start* is the place of the first letter of one of the words of a
 * key. Starts are in the order of what can be read from there to the end of the key; many tags end alike, so then the
 * whole key decides, of which nothing is left where the start is that of the key itself.
 */
export class Names {
  readonly #pieces = new Pieces();
  readonly #draft = new Uint8Array(RECORD_BYTES_MAX);
  readonly #head = new Uint8Array(HEAD_BYTES);
  readonly #headView = new DataView(this.#head.buffer);

  /** Remembers a name; null if nobody could type it. */
  write(name: string): number | null {
    const record = recordText(name);
    if (record === null) return null;
    const { read, written } = encoder.encodeInto(record, this.#draft);
    if (read < record.length) return null;
    const size = wholeUnits(written);
    this.#draft.fill(END, written, size);
    return this.#pieces.put(this.#draft.subarray(0, size));
  }

  /** Forgets a record, whose room is used again. */
  erase(record: number): void {
    const nameEnd = this.#endFrom(this.#endFrom(record + 1) + 1);
    this.#pieces.free(record, wholeUnits(nameEnd + 1 - record));
  }

  nameOf(record: number): string {
    const keyEnd = this.#endFrom(record + 1);
    const name = this.#pieces.text(keyEnd + 1, this.#endFrom(keyEnd + 1));
    return name || this.#pieces.text(record + 1, keyEnd).replaceAll(GAP, "_");
  }

  /** Where each of its words starts; the first is the tag's own. */
  startsOf(record: number): number[] {
    const starts = [record + 1];
    for (let at = record + 2; this.byteAt(at) !== END && starts.length < WORDS_MAX; at++) {
      if (this.byteAt(at) === GAP_BYTE) starts.push(at + 1);
    }
    return starts;
  }

  recordOf(start: number): number {
    return this.#pieces.endBefore(start - 1);
  }

  /** A byte of a key; `END` where it ends, and behind that anything. */
  byteAt(place: number): number {
    return this.#pieces.byteAt(place);
  }

  /** Bytes that a start is ordered by, from this depth on, into a list that is filled with them. */
  spell(start: number, depth: number, into: Uint8Array): void {
    const end = this.#endFrom(start);
    const key = this.recordOf(start) + 1;
    const keyDepth = end + 1 - start;
    for (let index = 0; index < into.length; index++) {
      const deep = depth + index;
      const behindText = key === start ? end : Math.min(key + deep - keyDepth, end);
      into[index] = this.byteAt(deep < keyDepth ? start + deep : behindText);
    }
  }

  /** The next four of them as one number. */
  headAt(start: number, depth: number): number {
    this.spell(start, depth, this.#head);
    return this.#headView.getUint32(0);
  }

  /** How many of them are the same for both starts. */
  sharedBytes(a: number, b: number): number {
    const inText = this.#pieces.sameFrom(a, b);
    if (this.byteAt(a + inText) !== END || this.byteAt(b + inText) !== END) return inText;
    const left = this.recordOf(a) + 1;
    const right = this.recordOf(b) + 1;
    return inText + 1 + (left === a || right === b ? 0 : this.#pieces.sameFrom(left, right));
  }

  /** Orders starts by these bytes, and then by name. */
  compare(a: number, b: number): number {
    if (a === b) return 0;
    const byText = this.#compareFrom(a, b);
    if (byText !== 0) return byText;
    const left = this.recordOf(a) + 1;
    const right = this.recordOf(b) + 1;
    if (left === a && right !== b) return -1;
    if (left !== a && right === b) return 1;
    return this.#compareFrom(left, right) || this.#compareFrom(this.#endFrom(a) + 1, this.#endFrom(b) + 1);
  }

  #compareFrom(a: number, b: number): number {
    const same = this.#pieces.sameFrom(a, b);
    return this.byteAt(a + same) - this.byteAt(b + same);
  }

  #endFrom(place: number): number {
    return this.#pieces.endFrom(place);
  }
}

const wholeUnits = (bytes: number) => Math.ceil(bytes / UNIT) * UNIT;

function recordText(name: string): string | null {
  const isUnusual = !isPlain(name);
  if (isUnusual && (CONTROL.test(name) || !name.isWellFormed())) return null;
  const key = keyOf(name);
  if (key === null) return null;
  const shown = isUnusual && key.replaceAll(GAP, "_") !== name ? name : "";
  return `\0${key}\0${shown}\0`;
}
