import type { DraftReader } from "#domain/hashtags/index.ts";
import type { PostReader } from "#domain/posts/index.ts";
import { keyedFeatures, stemOf } from "./features.ts";
import { keyedFingerprint } from "./fingerprint.ts";
import { stopWords } from "./function-words.ts";
import { hashtagsIn } from "./hashtags.ts";
import { asksSomething, thanksSomebody } from "./intent.ts";
import { languageOf } from "./language.ts";
import { lengthOf, visible, withoutAddresses } from "./plain.ts";
import { spamIn } from "./spam.ts";
import { topicsIn } from "./topics.ts";
import { withoutNames, wordsIn } from "./words.ts";

/** Most stems of a draft that are compared with the names of tags. */
const STEMS_MAX = 128;

/**
 * Reads posts and drafts; nothing of their text stays behind but hashes.
 *
 * @param options.key - for the hashes of words and texts; kept outside the database
 */
export function textReader(options: { readonly key: Uint8Array }): PostReader & DraftReader {
  const features = keyedFeatures(options.key);
  const fingerprint = keyedFingerprint(options.key);

  return {
    read(text) {
      const seen = visible(text);
      const topical = withoutAddresses(seen);
      const lower = topical.toLowerCase();
      const whole = topical === seen ? lower : seen.toLowerCase();
      const words = wordsIn(topical.includes("@") ? withoutNames(topical).toLowerCase() : lower);
      return {
        hashtags: hashtagsIn(topical),
        language: languageOf(words),
        asks: asksSomething(lower),
        thanks: thanksSomebody(lower),
        spam: spamIn(whole, words, topical !== seen),
        fingerprint: fingerprint(seen.includes("@") ? withoutNames(seen).toLowerCase() : whole),
        length: lengthOf(text),
        get features() {
          return features(words);
        },
      };
    },

    readDraft(text) {
      const seen = withoutNames(withoutAddresses(visible(text)));
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
