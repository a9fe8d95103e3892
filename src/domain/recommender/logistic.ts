import { adaGrad } from "./adagrad.ts";

/** A probability from a few numbers, learned online. */
export interface Logistic {
  /** @returns log-odds */
  score(input: readonly number[]): number;
  train(input: readonly number[], isTrue: boolean): void;
  readonly weights: readonly Float64Array[];
}

const DESCENT = { rate: 0.1, caution: 1 };

export function createLogistic(prior: readonly number[]): Logistic {
  const weights = Float64Array.from(prior);
  const descent = adaGrad(weights, DESCENT);

  function score(input: readonly number[]): number {
    return input.reduce((sum, value, at) => sum + value * (weights[at] as number), 0);
  }

  return {
    score,
    train(input, isTrue) {
      const error = probability(score(input)) - (isTrue ? 1 : 0);
      for (const [at, value] of input.entries()) descent.slopes[at] = error * value;
      descent.step();
    },
    weights: [weights, descent.squares],
  };
}

export function probability(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}
