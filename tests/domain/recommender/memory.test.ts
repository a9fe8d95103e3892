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

test("forgets lessons of earlier weeks as if they had never been, wherever they stand", () => {
  const [old, young] = [lesson("old news", ["old"], { week: 3 }), lesson("fresh news", ["young"], { week: 9 })];
  const late = lesson("late old news", ["late"], { week: 4 });
  const { memory } = learned(old, young, late);
  const tags = createTagTable(new Map());

  const rest = memory.limited({ fromWeek: 5, taggedMax: 100 }, tags);

  const expected = learned(young);
  expect(rest.size).toBe(1);
  expect(tagsOf({ memory: rest, tags }, 0)).toEqual(["young"]);
  expect(rest.terms.count(hashOf("news"))).toBe(1);
  expect(rest.terms.count(hashOf("old"))).toBe(0);
  expect([rest.words, rest.pieces]).toEqual([expected.memory.words, expected.memory.pieces]);
});

test("keeps the last so many lessons with tags, and what came between them", () => {
  const { memory } = learned(lesson("a", ["a"]), lesson("b"), lesson("c", ["c"]), lesson("d"), lesson("e", ["e"]));

  const rest = memory.limited({ fromWeek: 0, taggedMax: 2 }, createTagTable(new Map()));

  expect(rest.size).toBe(3);
  expect(["a", "b", "c", "d", "e"].map((word) => rest.terms.count(hashOf(word)))).toEqual([0, 0, 1, 1, 1]);
});
