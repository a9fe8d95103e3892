import { FEATURES } from "./columns.ts";
import type { Weighed } from "./network.ts";
import type { Ranker } from "./ranker.ts";

/** Trains a ranker with each new example and some earlier ones. */
export interface Practice {
  /** @param right - 1 for each row that was right */
  train(rows: Weighed, scores: Float64Array, right: Uint8Array): void;
}

/** Beside the right ones, so many of those that look best are learned from: the others it tells apart already. */
const WRONG_MAX = 20;
const KEPT_MAX = 1000;
/** Earlier examples that are looked at again with each new one. */
const AGAIN = 2;

interface Example {
  readonly rows: Weighed;
  readonly right: Uint8Array;
}

export function createPractice(ranker: Ranker, random: () => number): Practice {
  const kept: Example[] = [];

  return {
    train(rows, scores, right) {
      const example = hardest(rows, scores, right);
      ranker.train(example.rows, example.right);
      for (let time = 0; time < AGAIN && kept.length > 0; time++) {
        const earlier = kept[Math.floor(random() * kept.length)] as Example;
        ranker.train(earlier.rows, earlier.right);
      }
      if (kept.length < KEPT_MAX) kept.push(example);
      else kept[Math.floor(random() * KEPT_MAX)] = example;
    },
  };
}

/** The right rows, and the wrong ones that are most likely to be taken for right. */
function hardest({ size, values }: Weighed, scores: Float64Array, right: Uint8Array): Example {
  const least = size <= WRONG_MAX ? Number.NEGATIVE_INFINITY : scores.toSorted()[size - WRONG_MAX];
  const chosen: number[] = [];
  for (let row = 0; row < size; row++) {
    if (right[row] === 1 || (scores[row] as number) >= (least as number)) chosen.push(row);
  }
  return {
    rows: someRows({ size, values }, chosen),
    right: Uint8Array.from(chosen, (row) => right[row] as number),
  };
}

/** A few rows of many, in the order in which they are named. */
export function someRows({ values }: Weighed, chosen: readonly number[]): Weighed {
  const some = new Float64Array(chosen.length * FEATURES);
  for (const [to, row] of chosen.entries()) {
    some.set(values.subarray(row * FEATURES, (row + 1) * FEATURES), to * FEATURES);
  }
  return { size: chosen.length, values: some };
}
