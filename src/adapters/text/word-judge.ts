import type { WordJudge } from "#domain/hashtags/index.ts";
import { splitCompound } from "./compounds.ts";
import { stopWords } from "./function-words.ts";
import { nameWords } from "./name-words.ts";
import { fold } from "./plain.ts";
import { isSlur } from "./slurs.ts";
import { wordsAsNames } from "./words-as-names.ts";

const foldedStopWords: ReadonlySet<string> = new Set(Array.from(stopWords, fold));

/** Knows words of German and English that no tag consists of, or that a name of somebody may be by chance. */
export const wordJudge: WordJudge = {
  words: nameWords,
  isStopWord: (word) => foldedStopWords.has(word),
  isSlur,
  isOrdinary: (word) => splitCompound(word).known || wordsAsNames.has(word),
};
