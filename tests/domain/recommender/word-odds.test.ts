import { expect, test } from "@jest/globals";
import { createWordOdds } from "#domain/recommender/word-odds.ts";

test("learns for which words posts have tags, and nothing of others", () => {
  const odds = createWordOdds();

  for (let time = 0; time < 20; time++) {
    odds.train(Int32Array.of(1, 2), true);
    odds.train(Int32Array.of(-3, 4), false);
  }

  expect(odds.score(Int32Array.of(1, 2))).toBeGreaterThan(1);
  expect(odds.score(Int32Array.of(-3))).toBeLessThan(-1);
  expect(Math.abs(odds.score(Int32Array.of(9)))).toBeLessThan(0.1);
});
