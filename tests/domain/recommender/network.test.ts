import { expect, test } from "@jest/globals";
import { createNetwork } from "#domain/recommender/network.ts";
import { randomFrom } from "#domain/recommender/random.ts";

const rows = (...values: number[][]) => ({ size: values.length, values: Float64Array.from(values.flat()) });

test("corrects exactly down the slope", () => {
  const network = createNetwork([1, -1, 0.5], randomFrom(1));
  const some = rows([0.3, 0.8, 1], [0.9, 0.1, 1]);
  const sum = () => {
    const scores = network.score(some);
    return 0.7 * (scores[0] as number) - 0.2 * (scores[1] as number);
  };
  const tiny = 1e-6;
  const expected = network.weights.slice(0, 4).map((weights) =>
    Array.from(weights, (weight, at) => {
      weights[at] = weight + tiny;
      const more = sum();
      weights[at] = weight - tiny;
      const less = sum();
      weights[at] = weight;
      return (more - less) / (2 * tiny);
    }),
  );

  sum();
  network.correct(some, Float64Array.of(0.7, -0.2));

  // AdaGrad began with 3 and added the squares of the slopes.
  const squares = network.weights.slice(4).map((some) => Array.from(some, (square) => Math.sqrt(square - 3)));
  for (const [part, slopes] of expected.entries()) {
    for (const [at, slope] of slopes.entries()) expect(squares[part]?.[at]).toBeCloseTo(Math.abs(slope), 4);
  }
});

test("learns what no linear model can: one or the other, but not both", () => {
  const network = createNetwork([0, 0, 0], randomFrom(2));
  const cases = rows([0, 0, 1], [0, 1, 1], [1, 0, 1], [1, 1, 1]);
  const right = [-1, 1, 1, -1];

  for (let time = 0; time < 3000; time++) {
    const scores = network.score(cases);
    network.correct(
      cases,
      Float64Array.from(right, (goal, row) => (scores[row] as number) - goal),
    );
  }

  const scores = network.score(cases);
  expect(Array.from(scores.subarray(0, 4), Math.sign)).toEqual(right);
});
