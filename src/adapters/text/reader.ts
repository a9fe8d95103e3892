import type { DraftReader } from "#domain/hashtags/index.ts";
import type { PostReader } from "#domain/posts/index.ts";
import { keyedFeatures, stemOf } from "./features.ts";
import { stopWords } from "./function-words.ts";
import { hashtagsIn } from "./hashtags.ts";
import { asksSomething, thanksSomebody } from "./intent.ts";
import { languageOf } from "./language.ts";
import { lengthOf, plain } from "./plain.ts";
import { topicsIn } from "./topics.ts";
import { withoutNames, wordsIn } from "./words.ts";

/** Most stems of a draft that are compared with the names of tags. */
const STEMS_MAX = 128;

/**
 * Reads posts and drafts; nothing of their text stays behind but hashes.
 *
 * @param options.key - for the hashes of words; kept outside the database
 */
export function textReader(options: { readonly key: Uint8Array }): PostReader & DraftReader {
  const features = keyedFeatures(options.key);

  return {
    read(text) {
      const seen = plain(text);
      const lower = seen.toLowerCase();
      const words = wordsIn(seen.includes("@") ? withoutNames(seen).toLowerCase() : lower);
      return {
        hashtags: hashtagsIn(seen),
        language: languageOf(words),
        asks: asksSomething(lower),
        thanks: thanksSomebody(lower),
        length: lengthOf(text),
        get features() {
          return features(words);
        },
      };
    },

    readDraft(text) {
      const seen = withoutNames(plain(text));
      const words = wordsIn(seen.toLowerCase());
      const telling = [...new Set(words)].filter((word) => !stopWords.has(word)).slice(0, STEMS_MAX);
      return {
        features: features(words),
        stems: [...new Set(telling.map(stemOf))],
        topics: topicsIn(seen, languageOf(words)),
      };
    },

    stem: stemOf,
  };
}
