import type { DraftReader } from "#domain/hashtags/index.ts";

const fold = (word: string) => word.toLowerCase().replaceAll("ä", "ae").replaceAll("ö", "oe").replaceAll("ü", "ue");
const stem = (word: string) => fold(word).replace(/(en|e|s|n)$/, "");
/** A number for a word: its letters, which is enough to tell the few words of a test apart. */
export const feature = (word: string) =>
  [...stem(word)].reduce((sum, letter) => sum * 31 + letter.charCodeAt(0), 7) % 1e9;

/** Takes texts apart at spaces; long words are topics. */
export const simpleDrafts: DraftReader = {
  stem,
  readDraft(text) {
    const words = text.split(/[^\p{L}\d]+/u).filter(Boolean);
    return {
      features: words.map(feature),
      stems: words.map(stem),
      topics: words.filter((word) => word.length > 6).map(fold),
    };
  },
};
