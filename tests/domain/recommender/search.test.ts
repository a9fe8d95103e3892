import { expect, test } from "@jest/globals";
import { createMemory } from "#domain/recommender/memory.ts";
import { createSearch } from "#domain/recommender/search.ts";
import { createTagTable } from "#domain/recommender/tags.ts";
import { hashOf, lesson } from "#tests/support/features.ts";

function searching(...lessons: ReturnType<typeof lesson>[]) {
  const memory = createMemory(createTagTable(new Map()));
  for (const one of lessons) memory.learn(one);
  const search = createSearch(memory, 3);
  return (text: string) => {
    search.run({
      ...{
        index: memory.terms,
        lengths: memory.wordCounts,
        averageLength: memory.words / memory.size,
        commonShare: 0.25,
      },
      features: [{ keys: Int32Array.from(text.split(" "), hashOf), weight: 1 }],
    });
    return search;
  };
}

test("finds the most similar posts, rare words first and short posts before long ones", () => {
  const find = searching(
    lesson("rare common", ["a"]),
    lesson("common one", ["b"]),
    lesson("rare common with many more words besides", ["c"]),
    lesson("nothing else", ["d"]),
  );

  const { tagged } = find("rare common");

  const found = new Map(
    Array.from(tagged.ids.subarray(0, tagged.size), (post, at) => [post, tagged.scores[at] as number]),
  );
  expect([...found.keys()].sort()).toEqual([0, 1, 2]);
  expect(found.get(0)).toBeGreaterThan(found.get(2) as number);
  expect(found.get(2)).toBeGreaterThan(found.get(1) as number);
});

test("keeps posts without tags apart", () => {
  const { tagged, untagged } = searching(lesson("same words", ["a"]), lesson("same words"))("same words");

  expect([tagged.size, untagged.size]).toEqual([1, 1]);
});

test("a word of too many posts leads nowhere, once there are many", () => {
  const find = searching(...Array.from({ length: 80 }, (_, at) => lesson(`common ${at < 10 ? "rare" : at}`, ["a"])));

  expect(find("common").tagged.size).toBe(0);
  expect(find("rare").tagged.size).toBe(3);
});
