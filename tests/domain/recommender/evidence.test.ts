import { expect, test } from "@jest/globals";
import { createBoard } from "#domain/recommender/board.ts";
import { COLUMNS, Column, FEATURES, Feature } from "#domain/recommender/columns.ts";
import { CANDIDATES, chooseCandidates, rowsOf } from "#domain/recommender/evidence.ts";
import { createMemory } from "#domain/recommender/memory.ts";
import { createTagTable } from "#domain/recommender/tags.ts";
import { createTopics } from "#domain/recommender/topics.ts";
import { draftOf, lesson, plainReader } from "#tests/support/features.ts";

test("takes the most promising candidates only", () => {
  const board = createBoard(COLUMNS);
  board.clear(100);
  for (let topic = 0; topic < 100; topic++) board.values[board.row(topic) + Column.termVotes] = topic;

  const chosen = chooseCandidates(board, 1);

  expect([...chosen].sort((a, b) => a - b)).toEqual(
    Array.from({ length: CANDIDATES }, (_, at) => 100 - CANDIDATES + at),
  );
});

test("knows how tags are used: by all, by the department, lately", () => {
  const tags = createTagTable(new Map());
  const memory = createMemory(tags);
  memory.learn(lesson("a", ["old", "usual"], { department: "sales" }));
  for (let time = 0; time < 9; time++) memory.learn(lesson("b", ["usual"], { department: "plant" }));
  const topics = createTopics(tags, plainReader, false);
  topics.extend();
  const board = createBoard(COLUMNS);
  board.clear(topics.size);

  const rows = rowsOf({ memory, topics, board }, draftOf("text", { department: "sales" }), Int32Array.of(0, 1), 1);

  const of = (row: number, feature: number) => rows.values[row * FEATURES + feature] as number;
  expect([...rows.posts]).toEqual([1, 10]);
  expect([...rows.departmentPosts]).toEqual([1, 1]);
  expect(of(0, Feature.uses)).toBeLessThan(of(1, Feature.uses));
  expect(of(0, Feature.departmentLift)).toBeGreaterThan(of(1, Feature.departmentLift));
  expect(of(0, Feature.age)).toBeGreaterThan(of(1, Feature.age));
  expect(of(1, Feature.age)).toBe(0);
});
