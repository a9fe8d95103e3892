import { expect, test } from "@jest/globals";
import { createMemory } from "#domain/recommender/memory.ts";
import { createTagTable } from "#domain/recommender/tags.ts";
import { tagsTogether } from "#domain/recommender/together.ts";
import { lesson } from "#tests/support/features.ts";

/** Posts with these tags, each so many times. */
function together(posts: readonly (readonly [times: number, tags: readonly string[]])[], changes = new Map()) {
  const tags = createTagTable(changes);
  const memory = createMemory(tags);
  for (const [times, some] of posts) for (let n = 0; n < times; n++) memory.learn(lesson("text", [...some]));
  return tagsTogether(memory, tags);
}

test("two tags belong together when most posts with one have the other", () => {
  const posts = [
    [7, ["em_setup", "em_ruesten"]],
    [4, ["em_ruesten"]],
    [9, []],
  ] as const;

  expect(together(posts)).toEqual([["em_setup", "em_ruesten"]]);
  expect(together([...posts, [1, ["em_setup"]]])).toEqual([]);
});

test("a few posts are chance", () => {
  expect(together([[6, ["a", "b"]]])).toEqual([]);
  expect(together([[7, ["b", "a", "b"]]])).toEqual([["b", "a"]]);
});

test("counts tags under the names that they have now, and none that is suggested no more", () => {
  const posts = [
    [4, ["old", "b"]],
    [4, ["a", "b", "gone"]],
  ] as const;
  const changes = new Map([
    ["old", "a"],
    ["gone", null],
  ]);

  expect(together(posts, changes)).toEqual([["a", "b"]]);
});
