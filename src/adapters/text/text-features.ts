import type { FeatureReader, NameFeatures, TextFeatures } from "#domain/recommender/index.ts";
import { stopWords } from "./function-words.ts";
import { visible, withoutAddresses } from "./plain.ts";
import { keyedWords, type Words } from "./word-features.ts";
import { withoutNames, wordsIn } from "./words.ts";

/** Most different words of one text that become features; indexes of them must fit in a byte. */
const WORDS_MAX = 128;

/** Reads what tags are suggested by, out of texts and out of names of tags. */
export function featureReader(
  key: Uint8Array,
): FeatureReader & { featuresOfWords(words: readonly string[]): TextFeatures } {
  const words = keyedWords(key);
  return {
    featuresOf: (text) => read(words, wordsIn(withoutNames(withoutAddresses(visible(text))).toLowerCase())),
    featuresOfWords: (found) => read(words, found),
    nameOf: (name) => nameOf(words, name),
  };
}

function read(words: Words, found: readonly string[]): TextFeatures {
  const [stems, pairs, before, grams, gramEnds]: [number[], number[], number[], number[], number[]] = [
    [],
    [],
    [],
    [],
    [],
  ];
  const places = new Map<number, number>();
  const pieces = new Set<number>();
  let last = -1;
  for (const word of found) {
    if (stopWords.has(word)) continue;
    const features = words.of(word);
    const place = places.get(features.stem);
    if (place !== undefined) {
      last = place;
      continue;
    }
    places.set(features.stem, stems.length);
    pairs.push(last < 0 ? 0 : words.pair(stems[last] as number, features.stem));
    before.push(Math.max(last, 0));
    last = stems.push(features.stem) - 1;
    for (const gram of features.grams) {
      if (!pieces.has(gram)) {
        pieces.add(gram);
        grams.push(gram);
      }
    }
    gramEnds.push(grams.length);
    if (stems.length === WORDS_MAX) break;
  }
  return {
    words: Int32Array.from(stems),
    pairs: Int32Array.from(pairs),
    before: Uint8Array.from(before),
    grams: Int32Array.from(grams),
    gramEnds: Uint16Array.from(gramEnds),
  };
}

/** Every part counts, however short; function words only if there is nothing else. */
function nameOf(words: Words, name: string): NameFeatures {
  const parts = name
    .toLowerCase()
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .filter((part) => part !== "");
  const telling = parts.filter((part) => !stopWords.has(part));
  const used = telling.length > 0 ? telling : parts;
  return {
    words: Int32Array.from(new Set(used.map((part) => words.of(part).stem))),
    grams: Int32Array.from(new Set(used.flatMap((part) => [...words.gramsOf(part)]))),
  };
}
