import type { TendingCommand } from "./tending-words.ts";

type TendingTriggers = Readonly<Record<TendingCommand, readonly string[]>>;

export const tendingTriggersEn: TendingTriggers = {
  keepAwake: ["keep awake", "… awake"],
  letSleep: ["let sleep", "put to sleep", "… sleep", "… to sleep"],
  retireTag: ["retire", "retire tag", "retire the tag", "retire hashtag"],
  handOver: ["hand over", "hand over tag", "pass on", "hand on"],
  adoptTag: ["look after", "look after tag", "i look after", "i'll look after", "be host of", "become host of"],
  dontAdopt: ["don't look after", "dont look after", "do not look after", "won't look after", "i won't look after"],
  mergeTags: ["merge", "merge tags", "merge the tags", "combine"],
  dontMerge: ["don't merge", "dont merge", "do not merge", "keep apart", "never merge"],
  unmerge: ["unmerge", "undo merge", "undo the merge of", "undo merge of", "take back the merge of", "split"],
};

export const tendingTriggersDe: TendingTriggers = {
  keepAwake: ["wach halten", "halte wach", "halten sie wach", "… wach halten", "… wach"],
  letSleep: ["schlafen lassen", "lass schlafen", "… schlafen lassen", "… schlafen", "… ruhen lassen"],
  retireTag: ["stilllegen", "lege still", "tag stilllegen", "… stilllegen", "… still"],
  handOver: ["übergeben", "übergib", "übergebe", "übergeben sie", "… übergeben"],
  adoptTag: [
    "ich kümmere mich um",
    "kümmere mich um",
    "ich betreue",
    "betreuen",
    "ich übernehme",
    "… betreuen",
    "… übernehmen",
  ],
  dontAdopt: ["ich kümmere mich nicht um", "kümmere mich nicht um", "ich betreue nicht", "… nicht betreuen"],
  mergeTags: [
    "zusammenlegen",
    "zusammenführen",
    "vereinen",
    "… zusammenlegen",
    "… zusammenführen",
    "… vereinen",
    "… zusammen",
  ],
  dontMerge: [
    "nicht zusammenlegen",
    "nicht zusammenführen",
    "getrennt lassen",
    "… nicht zusammenlegen",
    "… nicht zusammenführen",
    "… getrennt lassen",
  ],
  unmerge: ["trenne", "trennen", "wieder trennen", "zusammenlegung rückgängig", "… wieder trennen", "… trennen"],
};
