/** Steps down a slope, smaller ones for a weight that was corrected much already. */
export interface Descent {
  /** Sums up slopes until the next step. */
  readonly slopes: Float64Array;
  step(): void;
  /** Squares of all slopes so far. */
  readonly squares: Float64Array;
}

/** @param caution - where the squares begin, so that the first steps are no leaps */
export function adaGrad(
  weights: Float64Array,
  { caution, rate }: { readonly caution: number; readonly rate: number },
): Descent {
  const slopes = new Float64Array(weights.length);
  const squares = new Float64Array(weights.length).fill(caution);
  return {
    slopes,
    squares,
    step() {
      for (let at = 0; at < weights.length; at++) {
        const slope = slopes[at] as number;
        slopes[at] = 0;
        const square = (squares[at] as number) + slope * slope;
        squares[at] = square;
        weights[at] = (weights[at] as number) - (rate * slope) / Math.sqrt(square);
      }
    },
  };
}
