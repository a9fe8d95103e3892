import { expect, test } from "@jest/globals";
import { createLogistic, probability } from "#domain/recommender/logistic.ts";

test("learns how often something is true", () => {
  const logistic = createLogistic([0, 0]);

  for (let time = 0; time < 4000; time++) {
    logistic.train([1, 1], time % 10 !== 0);
    logistic.train([0, 1], time % 10 === 0);
  }

  expect(probability(logistic.score([1, 1]))).toBeGreaterThan(0.8);
  expect(probability(logistic.score([0, 1]))).toBeLessThan(0.25);
});

test("log-odds become probabilities", () => {
  expect([-Infinity, 0, Infinity].map(probability)).toEqual([0, 0.5, 1]);
});
