import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { createBest } from "#domain/recommender/best.ts";

test("always keeps the highest scores", () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: -9, max: 9 }).map((ninths) => ninths / 9)),
      fc.integer({ min: 1, max: 8 }),
      (scores, most) => {
        const best = createBest(most);

        for (const [id, score] of scores.entries()) best.offer(id, score);

        const kept = [...best.scores.subarray(0, best.size)].sort((a, b) => b - a);
        expect(kept).toEqual(scores.toSorted((a, b) => b - a).slice(0, most));
        for (let at = 0; at < best.size; at++) expect(scores[best.ids[at] as number]).toBe(best.scores[at]);
      },
    ),
  );
});

test("of equal scores, keeps the first", () => {
  const best = createBest(2);

  for (const id of [7, 8, 9]) best.offer(id, 1);

  expect([...best.ids].sort()).toEqual([7, 8]);
});

test("tells what is too little, once it is full", () => {
  const best = createBest(2);

  const bars = [best.bar, best.offer(1, 5), best.offer(2, 3), best.offer(3, 4)];
  best.clear();

  expect(bars).toEqual([Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY, 3, 4]);
  expect(best.size).toBe(0);
});
