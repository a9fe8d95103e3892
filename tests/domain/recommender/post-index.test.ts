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
