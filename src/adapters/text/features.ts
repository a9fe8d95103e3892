import { hash } from "node:crypto";
import { stemmer as english } from "@orama/stemmers/english";
import { stemmer as german } from "@orama/stemmers/german";
import { stopWords } from "./function-words.ts";
import { fold } from "./plain.ts";

/**
 * One stem for a word, whatever language it stands in: German endings first, then English ones. A draft of three words
 * has no language that could be relied on, and must meet the posts all the same; measured on posts of either language,
 * it finds as much as the language's own stemmer. `ä` and `ae` become the same, as tags are written with either.
 */
export function stemOf(word: string): string {
  const stem = english(german(word.toLowerCase()));
  return fold(stem).replace(/([aou])e/g, "$1");
}

/** Most different words of one text that become features. */
const FEATURES_MAX = 128;
const LENGTH_MIN = 2;
/** Words remembered, about 10 MB; two halves, of which the older goes when the younger is full. */
const KEPT_MAX = 64_000;

/** Turns words into keyed hashes of their stems; words without a topic vanish. */
export type Features = (words: readonly string[]) => number[];

/**
 * A hash is the first 32 bits of SHA-256 over the key and the stem: without the key nobody can find the word of a hash
 * by trying all words. HMAC would guard against lengthening a hashed text, which needs the whole hash, and costs ten
 * times as much. Stemming and hashing take time (about 4 µs a word), so hashes of words seen lately are kept in memory.
 */
export function keyedFeatures(key: Uint8Array): Features {
  const prefix = hash("sha256", key, "buffer"); // of one length, whatever the key's
  let young = new Map<string, number>();
  let old = new Map<string, number>();

  function keyedHash(word: string): number {
    return hash("sha256", Buffer.concat([prefix, Buffer.from(stemOf(word))]), "buffer").readUInt32BE(0);
  }

  function featureOf(word: string): number {
    const known = young.get(word);
    if (known !== undefined) return known;
    const feature = old.get(word) ?? keyedHash(word);
    if (young.size >= KEPT_MAX / 2) {
      old = young;
      young = new Map();
    }
    // A copy: a piece of a string keeps the whole of it in memory, and a text must not outlive its reading.
    young.set(Buffer.from(word).toString(), feature);
    return feature;
  }

  return (words) => {
    const features = new Set<number>();
    for (const word of words) {
      if (word.length < LENGTH_MIN || stopWords.has(word)) continue;
      features.add(featureOf(word));
      if (features.size === FEATURES_MAX) break;
    }
    return [...features];
  };
}
