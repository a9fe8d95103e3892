import { expect, test } from "@jest/globals";
import { createBoard } from "#domain/recommender/board.ts";
import { COLUMNS, Column } from "#domain/recommender/columns.ts";
import { createMemory } from "#domain/recommender/memory.ts";
import { createShares } from "#domain/recommender/shares.ts";
import { createTagTable } from "#domain/recommender/tags.ts";
import { createTopics } from "#domain/recommender/topics.ts";
import { hashOf, lesson, plainReader } from "#tests/support/features.ts";

test("a word stands for the tags that its posts have, and for none by chance", () => {
  const tags = createTagTable(new Map());
  const memory = createMemory(tags);
  for (let time = 0; time < 18; time++) memory.learn(lesson("invoice", ["billing"]));
  memory.learn(lesson("invoice", ["travel"]));
  memory.learn(lesson("train", ["travel"]));
  const topics = createTopics(tags, plainReader, false);
  topics.extend();
  const board = createBoard(COLUMNS);
  board.clear(topics.size);

  const whole = createShares(memory, board, topics)(Int32Array.from(["invoice", "unheard"], hashOf));

  const of = (tag: string, column: number) => board.values[topics.find(tag) * COLUMNS + column] as number;
  expect(of("billing", Column.bestShare)).toBeCloseTo(18 / 21);
  expect(of("travel", Column.bestShare)).toBe(0);
  expect(of("billing", Column.share) / whole).toBeLessThan(18 / 21);
  expect(of("billing", Column.share)).toBeGreaterThan(0);
});
