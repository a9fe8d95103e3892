import type { FeatureReader, NameFeatures, TextFeatures } from "#domain/recommender/index.ts";
import { distinct } from "./distinct.ts";
import { stopWords } from "./function-words.ts";
import { visible, withoutAddresses } from "./plain.ts";
import { keyedWords, PIECES_MAX, type Words } from "./word-features.ts";
import { withoutNames, wordsIn } from "./words.ts";

/** Most different words of one text that become features; indexes of them must fit in a byte. */
const WORDS_MAX = 128;

/** Reads what tags are suggested by, out of texts and out of names of tags. */
export function featureReader(
  key: Uint8Array,
): FeatureReader & { featuresOfWords(words: readonly string[]): TextFeatures } {
  const words = keyedWords(key);
  const read = featuresIn(words);
  return {
    featuresOf: (text) => read(wordsIn(withoutNames(withoutAddresses(visible(text))).toLowerCase())),
    featuresOfWords: read,
    nameOf: (name) => nameOf(words, name),
  };
}

/** Reads one text after the other in the same room: hearing reads a thousand a second. */
function featuresIn(words: Words): (found: readonly string[]) => TextFeatures {
  const [stems, grams] = [distinct(WORDS_MAX), distinct(WORDS_MAX * PIECES_MAX)];
  const [pairs, before, gramEnds] = [new Int32Array(WORDS_MAX), new Uint8Array(WORDS_MAX), new Uint16Array(WORDS_MAX)];

  return (found) => {
    stems.clear();
    grams.clear();
    let last = -1;
    let lastStem = 0;
    for (const word of found) {
      if (stopWords.has(word)) continue;
      const features = words.of(word);
      const size = stems.size;
      const place = stems.add(features.stem);
      if (place === size) {
        pairs[place] = last < 0 ? 0 : words.pair(lastStem, features.stem);
        before[place] = Math.max(last, 0);
        for (const gram of features.grams) grams.add(gram);
        gramEnds[place] = grams.size;
      }
      [last, lastStem] = [place, features.stem];
      if (stems.size === WORDS_MAX) break;
    }
    return {
      words: stems.values(),
      pairs: pairs.slice(0, stems.size),
      before: before.slice(0, stems.size),
      grams: grams.values(),
      gramEnds: gramEnds.slice(0, stems.size),
    };
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
