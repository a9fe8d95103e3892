import { expect, test } from "@jest/globals";
import { gini } from "#domain/rehearsal/hours-fairness.ts";

test("is 0 when all have the same or nothing, and comes close to 1 when one has all", () => {
  const all = gini([0, 0, 0, 0, 0, 0, 0, 0, 0, 90]);

  expect([gini([30, 30, 30]), gini([0, 0]), gini([])]).toEqual([0, 0, 0]);
  expect(all).toBeCloseTo(0.9);
});

test("does not depend on who has it", () => {
  expect(gini([10, 20, 60])).toBeCloseTo(gini([60, 10, 20]));
  expect(gini([10, 20, 60])).toBeGreaterThan(gini([20, 30, 40]));
});
