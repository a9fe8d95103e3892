import { FEATURES, Feature } from "./columns.ts";
import type { Rows } from "./evidence.ts";
import { createLogistic, probability } from "./logistic.ts";
import { createWordOdds } from "./word-odds.ts";

/** Whether to say anything: how probably a post needs a tag, and how probably the first suggestion is right. */
export interface Silence {
  judge(sight: Sight): Judgement;
  train(sight: Sight, judgement: Judgement, needsTag: boolean, isFirstRight: boolean): void;
  readonly weights: readonly Float64Array[];
}

/** What there is to see of a post once candidates are ranked. */
export interface Sight {
  readonly words: Int32Array;
  readonly rows: Rows;
  readonly scores: Float64Array;
  /** Rows, best first. */
  readonly order: readonly number[];
  readonly lean: number;
  /** Of the tags of the best topic, how probably the first one is meant. */
  readonly variant: number;
}

export interface Judgement {
  readonly needsTag: number;
  readonly confidence: number;
  readonly needSigns: readonly number[];
  readonly signs: readonly number[];
}

/** Score of the best, its lead, whether the words and the similar posts ask for a tag, three single ones, the variant. */
const PRIOR = [1, 0.3, 0.5, 0, 0, 0, 0, 0.5, 0];
/** Words, similar posts, score of the best, how many words there are. */
const NEED_PRIOR = [1, 0.3, 0.2, 0, 0];
const NO_SCORE = -6;

export function createSilence(): Silence {
  const words = createWordOdds();
  const need = createLogistic(NEED_PRIOR);
  const confidence = createLogistic(PRIOR);

  return {
    judge(sight) {
      const [first, second] = sight.order;
      const odds = words.score(sight.words);
      const score = first === undefined ? NO_SCORE : (sight.scores[first] as number);
      const lead = second === undefined ? 1 : score - (sight.scores[second] as number);
      const single = (feature: number) =>
        first === undefined ? 0 : (sight.rows.values[first * FEATURES + feature] as number);
      const singles = [single(Feature.termNearest), single(Feature.gramNearest), single(Feature.nameGrams)];
      const signs = [score, lead, odds, sight.lean, ...singles, Math.log(sight.variant), 1];
      const needSigns = [odds, sight.lean, score, Math.log1p(sight.words.length) / 4, 1];
      return {
        needsTag: probability(need.score(needSigns)),
        confidence: probability(confidence.score(signs)),
        needSigns,
        signs,
      };
    },
    train(sight, { needSigns, signs }, needsTag, isFirstRight) {
      words.train(sight.words, needsTag);
      need.train(needSigns, needsTag);
      confidence.train(signs, isFirstRight);
    },
    weights: [...words.weights, ...need.weights, ...confidence.weights],
  };
}
