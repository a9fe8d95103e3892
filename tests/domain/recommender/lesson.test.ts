import { expect, test } from "@jest/globals";
import { lessonOf } from "#domain/recommender/lesson.ts";
import { plainReader } from "#tests/support/features.ts";

const about = { tags: ["growth"], department: "sales", week: 7 };

test("keeps nothing of the order of a text", () => {
  const one = lessonOf(plainReader.featuresOf("our pipeline grows"), about);
  const other = lessonOf(plainReader.featuresOf("grows our pipeline"), about);

  expect(one.words).toEqual(other.words);
  expect(one.words).toHaveLength(3);
});

test("keeps no more than its words of a text without tags", () => {
  const { grams, pairs, words } = lessonOf(plainReader.featuresOf("our pipeline grows"), { ...about, tags: [] });

  expect([words.length, pairs.length, grams.length]).toEqual([3, 0, 0]);
});

test("leaves out that the first word has none before it", () => {
  expect(lessonOf(plainReader.featuresOf("our pipeline"), about).pairs).toHaveLength(1);
  expect(lessonOf(plainReader.featuresOf("our"), about).pairs).toHaveLength(0);
});
