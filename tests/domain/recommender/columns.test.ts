import { expect, test } from "@jest/globals";
import { FEATURES, Feature, KINDS, PRIOR } from "#domain/recommender/columns.ts";

test("every feature has a worth from the start, and but for the bias a kind that people can be told", () => {
  const told = Object.values(KINDS).flat();

  expect(PRIOR).toHaveLength(FEATURES);
  expect(told.toSorted((a, b) => a - b)).toEqual(Object.values(Feature).filter((feature) => feature !== Feature.bias));
});
