import { expect, test } from "@jest/globals";
import { createBoard } from "#domain/recommender/board.ts";
import { COLUMNS, Column } from "#domain/recommender/columns.ts";
import { createMemory } from "#domain/recommender/memory.ts";
import { createNames } from "#domain/recommender/names.ts";
import { queryOf } from "#domain/recommender/query.ts";
import { createTagTable } from "#domain/recommender/tags.ts";
import { createTopics } from "#domain/recommender/topics.ts";
import { draftOf, lesson, plainReader } from "#tests/support/features.ts";

/** What is found of one tag in a text. */
function found(tag: string, text: string, isPublic: (word: number) => boolean = () => true) {
  const tags = createTagTable(new Map());
  const memory = createMemory(tags);
  for (const some of [[tag], ["unrelated"], ["something-else"]]) memory.learn(lesson("news", some));
  const topics = createTopics(tags, plainReader, false);
  topics.extend();
  const board = createBoard(COLUMNS);
  board.clear(topics.size);
  createNames(memory, board, topics)(queryOf(draftOf(text).features, isPublic), isPublic);
  const touched = [...board.touched.subarray(0, board.size)].includes(topics.find(tag));
  return touched ? (column: number) => board.values[topics.find(tag) * COLUMNS + column] as number : null;
}

test("tells how much of a name stands in the text", () => {
  expect(found("customer-feedback", "we got feedback")?.(Column.nameWords)).toBe(0.5);
  expect(found("customer-feedback", "our customer gave feedback")?.(Column.nameWords)).toBe(1);
  expect(found("customer-feedback", "nothing of the kind")).toBeNull();
});

test("a name at the beginning counts extra", () => {
  expect(found("feedback", "we got feedback")?.(Column.headWords)).toBe(1);
  expect(found("feedback", "this is a text that only later comes to feedback")?.(Column.headWords)).toBe(0);
});

test("finds a name inside a compound", () => {
  expect(found("klimaschutz", "die klimaschutzziele von heute")?.(Column.nameGrams)).toBeGreaterThan(0.7);
  expect(found("klimaschutz", "die klimakonferenz von heute")).toBeNull();
});

test("a word that too few people used matches a name, but does not tell how rare it is", () => {
  const open = found("feedback", "feedback");
  const silent = found("feedback", "feedback", () => false);

  expect(silent?.(Column.nameWords)).toBe(1);
  expect(silent?.(Column.nameRarity)).toBe(open?.(Column.nameRarity)); // nobody used it in a post
});
