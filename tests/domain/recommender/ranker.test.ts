import { expect, test } from "@jest/globals";
import { probability } from "#domain/recommender/logistic.ts";
import { randomFrom } from "#domain/recommender/random.ts";
import { createRanker } from "#domain/recommender/ranker.ts";

test("learns which number tells right from wrong, and how often it does", () => {
  const ranker = createRanker([0, 0, 0], randomFrom(1));
  const random = randomFrom(2);
  const values = Float64Array.of(1, 0, 1, 0, 1, 1);

  for (let time = 0; time < 4000; time++)
    ranker.train({ size: 2, values }, random() < 0.8 ? Uint8Array.of(1, 0) : Uint8Array.of(0, 1));

  const scores = ranker.score({ size: 2, values });
  expect(Math.abs(probability(scores[0] as number) - 0.8)).toBeLessThan(0.1);
  expect(Math.abs(probability(scores[1] as number) - 0.2)).toBeLessThan(0.1);
});

test("when nothing is right, everything becomes less probable", () => {
  const ranker = createRanker([1, 1], randomFrom(1));
  const rows = { size: 2, values: Float64Array.of(1, 0, 0, 1) };
  const before = [...ranker.score(rows).subarray(0, 2)];

  ranker.train(rows, new Uint8Array(2));

  const after = ranker.score(rows);
  expect(before.every((score, row) => (after[row] as number) < score)).toBe(true);
});
