import { expect, test } from "@jest/globals";
import { createPostIndex } from "#domain/recommender/post-index.ts";

function postsWith(index: ReturnType<typeof createPostIndex>, key: number): number[] {
  const into = new Int32Array(10);
  return [...into.subarray(0, index.read(key, into))];
}

test("finds the posts that have a feature", () => {
  const index = createPostIndex();
  for (const post of [1, 4, 9]) index.add(-77, post);
  index.add(5, 9);

  expect([postsWith(index, -77), postsWith(index, 5), postsWith(index, 6)]).toEqual([[1, 4, 9], [9], []]);
  expect([index.count(-77), index.count(6)]).toEqual([3, 0]);
});

test("renumbers posts, and forgets those that are gone", () => {
  const index = createPostIndex();
  for (const post of [0, 1, 2]) index.add(7, post);
  index.add(8, 1);

  const rest = index.renumbered(Int32Array.of(0, -1, 1));

  expect([postsWith(rest, 7), postsWith(rest, 8)]).toEqual([[0, 1], []]);
  expect(rest.find(8)).toBe(-1);
});
