import { probability } from "./logistic.ts";

/** How much the words of a post speak for its having a tag, learned online. */
export interface WordOdds {
  /** @returns log-odds */
  score(words: Int32Array): number;
  train(words: Int32Array, hasTag: boolean): void;
  readonly weights: readonly Float64Array[];
}

/** Words share a place now and then; that does little harm, and keeps small what is saved. */
const PLACES = 1 << 14;
const RATE = 0.6;
const BIAS_RATE = 0.02;
const CAUTION = 0.1;

export function createWordOdds(): WordOdds {
  const weights = new Float64Array(PLACES);
  const squares = new Float64Array(PLACES).fill(CAUTION);
  const bias = new Float64Array(1);

  function score(words: Int32Array): number {
    let sum = 0;
    for (let at = 0; at < words.length; at++) sum += weights[(words[at] as number) & (PLACES - 1)] as number;
    return (bias[0] as number) + sum / Math.sqrt(words.length + 1);
  }

  return {
    score,
    train(words, hasTag) {
      const error = probability(score(words)) - (hasTag ? 1 : 0);
      const slope = error / Math.sqrt(words.length + 1);
      bias[0] = (bias[0] as number) - BIAS_RATE * error;
      for (let at = 0; at < words.length; at++) {
        const place = (words[at] as number) & (PLACES - 1);
        const square = (squares[place] as number) + slope * slope;
        squares[place] = square;
        weights[place] = (weights[place] as number) - (RATE * slope) / Math.sqrt(square);
      }
    },
    weights: [weights, squares, bias],
  };
}
