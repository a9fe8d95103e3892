/** What is gathered for each topic, as columns of the board. */
export const Column = {
  termVotes: 0,
  termStrength: 1,
  termNearest: 2,
  gramVotes: 3,
  gramStrength: 4,
  gramNearest: 5,
  similar: 6,
  share: 7,
  bestShare: 8,
  nameWords: 9,
  nameGrams: 10,
  nameRarity: 11,
  headWords: 12,
  headGrams: 13,
  own: 14,
} as const;

export const COLUMNS = Object.keys(Column).length;

/** What the ranker sees of a candidate: columns of its rows. */
export const Feature = {
  termVotes: 0,
  termStrength: 1,
  termNearest: 2,
  gramVotes: 3,
  gramStrength: 4,
  gramNearest: 5,
  share: 6,
  bestShare: 7,
  nameWords: 8,
  nameWhole: 9,
  nameGrams: 10,
  nameRarity: 11,
  headWords: 12,
  headGrams: 13,
  department: 14,
  departmentLift: 15,
  own: 16,
  ownShare: 17,
  uses: 18,
  usesShare: 19,
  age: 20,
  bias: 21,
} as const;

export const FEATURES = Object.keys(Feature).length;

/** What a person can be told: evidence of one kind. */
export type Evidence = "similar posts" | "words" | "name" | "department" | "own habit" | "usage";

export const KINDS: Readonly<Record<Evidence, readonly number[]>> = {
  "similar posts": [0, 1, 2, 3, 4, 5],
  words: [6, 7],
  name: [8, 9, 10, 11, 12, 13],
  department: [14, 15],
  "own habit": [16, 17],
  usage: [18, 19, 20],
};

/** What each feature is worth before anything was learned: rounded from what is learned on any stream. */
export const PRIOR: readonly number[] = [3, 0, 1, 3, 0, 2, 2, 1, 1, 0, 2, 0, 0, 0, 1, 0, 0, 1.5, 0, 1, 0, -6];
