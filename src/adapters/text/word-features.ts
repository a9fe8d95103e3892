import { hash } from "node:crypto";
import { halfSipHash, type KeyedHash } from "./half-sip-hash.ts";
import { fold } from "./plain.ts";
import { stemOf } from "./stems.ts";
import { WORD_LENGTH_MAX } from "./words.ts";

/** A word as what is learned of it. */
interface WordFeatures {
  readonly stem: number;
  /** Its pieces; none of a short word, of which the stem says enough. */
  readonly grams: Int32Array;
}

/** Letters of a piece: German compounds share pieces of this length where they share a part. */
const GRAM = 5;
/** Letters that are spelled out make a word longer, twice as long at most if it is one. */
export const PIECES_MAX = 2 * WORD_LENGTH_MAX;
/** Shorter words are hardly ever made of others. */
const LENGTH_MIN = 7;
/** Words remembered, about 15 MB; two halves, of which the older goes when the younger is full. */
const KEPT_MAX = 64_000;

export interface Words {
  of(word: string): WordFeatures;
  pair(one: number, other: number): number;
  /** Of any word, short ones too. */
  gramsOf(word: string): Int32Array;
}

/** Turns words into keyed hashes, each kind under a key of its own. */
export function keyedWords(key: Uint8Array): Words {
  const hashOf = (kind: string): KeyedHash =>
    halfSipHash(hash("sha256", Buffer.concat([Buffer.from(kind), key]), "buffer"));
  const [stems, pieces, pairs] = [hashOf("stem"), hashOf("piece"), hashOf("pair")];
  let young = new Map<string, WordFeatures>();
  let old = new Map<string, WordFeatures>();

  /** Beginning and end are part of the first and last piece: "art" is no piece of "start". */
  function gramsOf(word: string): Int32Array {
    const framed = `^${fold(word)}$`;
    const grams = new Int32Array(Math.min(Math.max(framed.length - GRAM, 0) + 1, PIECES_MAX));
    for (let at = 0; at < grams.length; at++) {
      grams[at] = pieces.ofText(framed, at, Math.min(at + GRAM, framed.length));
    }
    return grams;
  }

  function read(word: string): WordFeatures {
    return {
      stem: stems.ofText(stemOf(word)),
      grams: word.length < LENGTH_MIN ? new Int32Array(0) : gramsOf(word),
    };
  }

  return {
    of(word) {
      const known = young.get(word);
      if (known) return known;
      const features = old.get(word) ?? read(word);
      if (young.size >= KEPT_MAX / 2) {
        old = young;
        young = new Map();
      }
      // A copy: a piece of a string keeps the whole of it in memory, and a text must not outlive its reading.
      young.set(Buffer.from(word).toString(), features);
      return features;
    },
    pair: pairs.ofPair,
    gramsOf,
  };
}
