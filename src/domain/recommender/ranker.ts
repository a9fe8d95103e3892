import { probability } from "./logistic.ts";
import { createNetwork, ROWS_MAX, type Weighed } from "./network.ts";

/** Learns from each post which evidence speaks for a tag, and how much. */
export interface Ranker {
  /** Log-odds for each row; the same array each time. */
  score(rows: Weighed): Float64Array;
  /** @param right - 1 for each row that was right, else 0 */
  train(rows: Weighed, right: Uint8Array): void;
  /** Everything that was learned. */
  readonly weights: readonly Float64Array[];
}

/** How much the order counts beside the probability of each. */
const ORDER_WEIGHT = 0.5;

/**
 * Half of the loss is logistic, so that the odds are odds, and half is the cross entropy of the whole list, so that the
 * right tags of a post stand above its wrong ones.
 */
export function createRanker(prior: readonly number[], random: () => number): Ranker {
  const network = createNetwork(prior, random);
  const errors = new Float64Array(ROWS_MAX);
  return {
    score: network.score,
    train(rows, right) {
      findErrors(network.score(rows), rows.size, right, errors);
      network.correct(rows, errors);
    },
    weights: network.weights,
  };
}

function findErrors(scores: Float64Array, size: number, right: Uint8Array, errors: Float64Array): void {
  let highest = Number.NEGATIVE_INFINITY;
  let rights = 0;
  for (let row = 0; row < size; row++) {
    highest = Math.max(highest, scores[row] as number);
    rights += right[row] as number;
  }
  let all = 0;
  for (let row = 0; row < size; row++) all += Math.exp((scores[row] as number) - highest);
  for (let row = 0; row < size; row++) {
    const score = scores[row] as number;
    const isRight = right[row] as number;
    const odds = probability(score) - isRight;
    const order = rights === 0 ? 0 : Math.exp(score - highest) / all - isRight / rights;
    errors[row] = (1 - ORDER_WEIGHT) * odds + ORDER_WEIGHT * order;
  }
}
