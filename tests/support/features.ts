import type { Draft, FeatureReader, Lesson, TextFeatures } from "#domain/recommender/index.ts";
import { lessonOf } from "#domain/recommender/index.ts";

/** One number for one text, as a keyed hash would be. */
export function hashOf(text: string): number {
  let hash = 17;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x9e3779b1);
  return hash ^ (hash >>> 15);
}

function piecesOf(word: string): number[] {
  const framed = `^${word}$`;
  return Array.from({ length: Math.max(framed.length - 4, 1) }, (_, at) => hashOf(`piece ${framed.slice(at, at + 5)}`));
}

/** Reads words as they stand, without any language: enough to see what is learned from them. */
export const plainReader: FeatureReader = {
  featuresOf(text) {
    const words = [...new Set(text.split(/[\s_-]+/).filter((word) => word !== ""))];
    const brought = words.map((word) => (word.length > 6 ? piecesOf(word) : []));
    const grams = [...new Set(brought.flat())];
    let seen = new Set<number>();
    return {
      words: Int32Array.from(words, hashOf),
      pairs: Int32Array.from(words, (word, at) => (at === 0 ? 0 : hashOf(`${words[at - 1]} ${word}`))),
      before: Uint8Array.from(words, (_, at) => Math.max(at - 1, 0)),
      grams: Int32Array.from(grams),
      gramEnds: Uint16Array.from(brought, (pieces) => {
        seen = new Set([...seen, ...pieces]);
        return seen.size;
      }),
    };
  },
  nameOf(name) {
    const words = name.split(/[_-]/);
    return { words: Int32Array.from(words, hashOf), grams: Int32Array.from(new Set(words.flatMap(piecesOf))) };
  },
};

const read = (text: string): TextFeatures => plainReader.featuresOf(text);

/** A draft of nobody in particular. */
export function draftOf(text: string, changes: Partial<Draft> = {}): Draft {
  return { features: read(text), department: null, own: new Map(), ...changes };
}

/** What a post of nobody in particular teaches. */
export function lesson(text: string, tags: readonly string[] = [], changes: Partial<Lesson> = {}): Lesson {
  return { ...lessonOf(read(text), { tags, department: null, week: 0 }), ...changes };
}
