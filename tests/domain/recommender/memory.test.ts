import { expect, test } from "@jest/globals";
import { createMemory, tagsFrom } from "#domain/recommender/memory.ts";
import { createTagTable } from "#domain/recommender/tags.ts";
import { hashOf, lesson } from "#tests/support/features.ts";

function learned(...lessons: ReturnType<typeof lesson>[]) {
  const tags = createTagTable(new Map());
  const memory = createMemory(tags);
  for (const one of lessons) memory.learn(one);
  return { memory, tags };
}

const tagsOf = ({ memory, tags }: ReturnType<typeof learned>, post: number) => {
  const end = memory.tagEnds.values[post];
  return Array.from(memory.tags.values.subarray(tagsFrom(memory.tagEnds.values, post), end), tags.name);
};

test("remembers the tags of each post, each once", () => {
  const known = learned(lesson("one", ["a", "b", "a"]), lesson("two", ["b"]));

  expect([tagsOf(known, 0), tagsOf(known, 1)]).toEqual([["a", "b"], ["b"]]);
  expect([...known.memory.uses.values.subarray(0, 2)]).toEqual([1, 2]);
  expect([...known.memory.lastUses.values.subarray(0, 2)]).toEqual([1, 2]);
});

test("finds posts by words, pairs and pieces; those without a tag by words alone", () => {
  const { memory } = learned(lesson("great pipeline", ["sales"]), lesson("great pipeline"));
  const piece = hashOf("piece ^pipe");

  expect(memory.terms.count(hashOf("pipeline"))).toBe(2);
  expect(memory.terms.count(hashOf("great pipeline"))).toBe(1);
  expect(memory.grams.count(piece)).toBe(1);
});

test("knows the names that lessons brought, not those that tags have now", () => {
  const tags = createTagTable(new Map([["old", "new"]]));
  const memory = createMemory(tags);
  for (const tag of ["old", "other", "old"]) memory.learn(lesson("text", [tag]));

  expect(memory.tagNames()).toEqual(["old", "other"]);
  expect(memory.tagCount).toBe(2);
});
