import { GAP, isPlain, keyOf } from "./key.ts";
import { createPieces, END, UNIT } from "./pieces.ts";

/**
 * The names of tags, and their keys as bytes.
 *
 * A record is `0 key 0 [name] 0`, filled up with zeros; the name stands there unless it is the key with `_` for its
 * gaps. It is known by the place of its first byte. A *start* is the place of the first letter of one of the words of a
 * key. Starts are in the order of what can be read from there to the end of the key; many tags end alike, so then the
 * whole key decides, of which nothing is left where the start is that of the key itself.
 */
export interface Names {
  /** Remembers a name; null if nobody could type it. */
  write(name: string): number | null;
  /** Forgets a record, whose room is used again. */
  erase(record: number): void;
  nameOf(record: number): string;
  /** Where each of its words starts; the first is the tag's own. */
  startsOf(record: number): number[];
  recordOf(start: number): number;
  /** A byte of a key; `END` where it ends, and behind that anything. */
  byteAt(place: number): number;
  /** Bytes that a start is ordered by, from this depth on, into a list that is filled with them. */
  spell(start: number, depth: number, into: Uint8Array): void;
  /** The next four of them as one number. */
  headAt(start: number, depth: number): number;
  /** How many of them are the same for both starts. */
  sharedBytes(a: number, b: number): number;
  /** Orders starts by these bytes, and then by name. */
  compare(a: number, b: number): number;
}

/** How many bytes are in a head. */
export const HEAD_BYTES = 4;
export const GAP_BYTE = GAP.charCodeAt(0);

/** Longest record: in some scripts a hundred characters become many more bytes. */
const RECORD_BYTES_MAX = 2_048;
/** Nobody looks for a later word of a tag by its beginning. */
const WORDS_MAX = 8;

const CONTROL = /\p{Cc}/u;
const encoder = new TextEncoder();

export function createNames(): Names {
  const { byteAt, endFrom, endBefore, sameFrom, text, put, free } = createPieces();
  const draft = new Uint8Array(RECORD_BYTES_MAX);
  const head = new Uint8Array(HEAD_BYTES);
  const headView = new DataView(head.buffer);

  const recordOf = (start: number) => endBefore(start - 1);

  function spell(start: number, depth: number, into: Uint8Array): void {
    const end = endFrom(start);
    const key = recordOf(start) + 1;
    const keyDepth = end + 1 - start;
    for (let index = 0; index < into.length; index++) {
      const deep = depth + index;
      const behindText = key === start ? end : Math.min(key + deep - keyDepth, end);
      into[index] = byteAt(deep < keyDepth ? start + deep : behindText);
    }
  }

  function headAt(start: number, depth: number): number {
    spell(start, depth, head);
    return headView.getUint32(0);
  }

  function sharedBytes(a: number, b: number): number {
    const inText = sameFrom(a, b);
    if (byteAt(a + inText) !== END || byteAt(b + inText) !== END) return inText;
    const [left, right] = [recordOf(a) + 1, recordOf(b) + 1];
    return inText + 1 + (left === a || right === b ? 0 : sameFrom(left, right));
  }

  function compareFrom(a: number, b: number): number {
    const same = sameFrom(a, b);
    return byteAt(a + same) - byteAt(b + same);
  }

  return {
    ...{ byteAt, recordOf, spell, headAt, sharedBytes },
    write(name) {
      const record = recordText(name);
      if (record === null) return null;
      const { read, written } = encoder.encodeInto(record, draft);
      if (read < record.length) return null;
      const size = wholeUnits(written);
      draft.fill(END, written, size);
      return put(draft.subarray(0, size));
    },
    erase(record) {
      const nameEnd = endFrom(endFrom(record + 1) + 1);
      free(record, wholeUnits(nameEnd + 1 - record));
    },
    nameOf(record) {
      const keyEnd = endFrom(record + 1);
      const name = text(keyEnd + 1, endFrom(keyEnd + 1));
      return name || text(record + 1, keyEnd).replaceAll(GAP, "_");
    },
    startsOf(record) {
      const starts = [record + 1];
      for (let at = record + 2; byteAt(at) !== END && starts.length < WORDS_MAX; at++) {
        if (byteAt(at) === GAP_BYTE) starts.push(at + 1);
      }
      return starts;
    },
    compare(a, b) {
      const byText = compareFrom(a, b);
      if (byText !== 0 || a === b) return byText;
      const left = recordOf(a) + 1;
      const right = recordOf(b) + 1;
      if (left === a && right !== b) return -1;
      if (left !== a && right === b) return 1;
      return compareFrom(left, right) || compareFrom(endFrom(a) + 1, endFrom(b) + 1);
    },
  };
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
