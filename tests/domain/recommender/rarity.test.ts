import { expect, test } from "@jest/globals";
import { rarity } from "#domain/recommender/rarity.ts";

test("the fewer posts have a feature, the more it tells; never less than nothing", () => {
  const all = [0, 1, 10, 99, 100, 200].map((posts) => rarity(posts, 100));

  expect(all).toEqual(all.toSorted((a, b) => b - a));
  expect(all.at(-1)).toBeGreaterThan(0);
});
