import type { WordJudge } from "#domain/hashtags/index.ts";
import { splitCompound } from "./compounds.ts";
import { stopWords } from "./function-words.ts";
import { uninflected } from "./inflection.ts";
import { nameWords } from "./name-words.ts";
import { fold } from "./plain.ts";
import { isSlur } from "./slurs.ts";
import { namesOfThings, wordsAsNames } from "./words-as-names.ts";

const foldedStopWords: ReadonlySet<string> = new Set(Array.from(stopWords, fold));

/** What names of people and companies are written with. */
const besideNames: ReadonlySet<string> = new Set(
  `dr prof dipl ing mr mrs ms herr frau von van de der den zu gmbh ag kg kgaa se ohg mbh ltd inc llc plc co corp sa spa
  bv nv und and`.split(/\s+/),
);

/** Knows words of German and English that no tag consists of, or that a name of somebody may be by chance. */
export const wordJudge: WordJudge = {
  words: nameWords,
  isStopWord: (word) => foldedStopWords.has(word),
  isSlur,
  goesWithNames: (word) => besideNames.has(word),
  isOrdinary: (word) =>
    splitCompound(word).known ||
    wordsAsNames.has(word) ||
    namesOfThings.has(word) ||
    namesOfThings.has(uninflected(word)),
};
