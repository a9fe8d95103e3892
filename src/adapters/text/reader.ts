import type { TopicReader } from "#domain/hashtags/index.ts";
import type { PostReader } from "#domain/posts/index.ts";
import type { FeatureReader } from "#domain/recommender/index.ts";
import { keyedFingerprint } from "./fingerprint.ts";
import { hashtagsIn, withoutHashtags } from "./hashtags.ts";
import { asksSomething, thanksSomebody } from "./intent.ts";
import { languageOf } from "./language.ts";
import { lengthOf, visible, withoutAddresses } from "./plain.ts";
import { spamIn } from "./spam.ts";
import { featureReader } from "./text-features.ts";
import { topicsIn } from "./topics.ts";
import { withoutNames, wordsIn } from "./words.ts";

/**
 * Reads posts and drafts; nothing of their text stays behind but hashes.
 *
 * @param options.key - for the hashes of words and texts; kept outside the database
 */
export function textReader(options: { readonly key: Uint8Array }): PostReader & FeatureReader & TopicReader {
  const { featuresOf, featuresOfWords, nameOf } = featureReader(options.key);
  const fingerprint = keyedFingerprint(options.key);

  return {
    read(text) {
      const seen = visible(text);
      const topical = withoutAddresses(seen);
      const lower = topical.toLowerCase();
      const whole = topical === seen ? lower : seen.toLowerCase();
      const nameless = topical.includes("@") ? withoutNames(topical).toLowerCase() : lower;
      const words = wordsIn(nameless);
      return {
        hashtags: hashtagsIn(topical),
        language: languageOf(words),
        asks: asksSomething(lower),
        thanks: thanksSomebody(lower),
        spam: spamIn(whole, words, topical !== seen),
        fingerprint: fingerprint(seen.includes("@") ? withoutNames(seen).toLowerCase() : whole),
        length: lengthOf(text),
        features: () => featuresOfWords(nameless.includes("#") ? wordsIn(withoutHashtags(nameless)) : words),
      };
    },

    featuresOf: (text) => featuresOf(withoutHashtags(visible(text))),
    nameOf,

    topicsOf(text) {
      const seen = withoutNames(withoutAddresses(visible(text)));
      return topicsIn(seen, languageOf(wordsIn(seen.toLowerCase())));
    },
  };
}
