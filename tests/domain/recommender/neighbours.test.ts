import { expect, test } from "@jest/globals";
import { createBoard } from "#domain/recommender/board.ts";
import { COLUMNS, Column } from "#domain/recommender/columns.ts";
import { createMemory } from "#domain/recommender/memory.ts";
import { createNeighbours } from "#domain/recommender/neighbours.ts";
import { queryOf } from "#domain/recommender/query.ts";
import { createTagTable } from "#domain/recommender/tags.ts";
import { createTopics } from "#domain/recommender/topics.ts";
import { draftOf, lesson, plainReader } from "#tests/support/features.ts";

function learned(hasDepartments: boolean, lessons: readonly ReturnType<typeof lesson>[]) {
  const tags = createTagTable(new Map());
  const memory = createMemory(tags);
  for (const one of lessons) memory.learn(one);
  const topics = createTopics(tags, plainReader, hasDepartments);
  topics.extend();
  const board = createBoard(COLUMNS);
  const neighbours = createNeighbours(memory, board, topics);
  return {
    neighbours,
    find(text: string) {
      board.clear(topics.size);
      neighbours.find(queryOf(draftOf(text).features, () => true));
    },
    of: (tag: string, column: number) => board.values[topics.find(tag) * COLUMNS + column] as number,
    votes: (tag: string) => neighbours.votes.get(tags.number(tag)) ?? 0,
  };
}

const after = (...lessons: ReturnType<typeof lesson>[]) => learned(false, lessons);

test("posts vote with the square of their similarity", () => {
  const known = after(lesson("late invoice again", ["billing"]), lesson("late train again and again", ["travel"]));

  known.find("late invoice again");

  const [near, far] = [known.of("billing", Column.termNearest), known.of("travel", Column.termNearest)];
  expect(near).toBeGreaterThan(far);
  expect(far).toBeGreaterThan(0);
  expect(known.of("billing", Column.termVotes)).toBeCloseTo(near ** 2 / (near ** 2 + far ** 2));
  expect(known.of("billing", Column.similar)).toBe(1);
});

test("pieces of compounds find what whole words do not", () => {
  const known = after(lesson("bundesverkehrsministerium", ["verkehr"]), lesson("gartenbaumarkt", ["garten"]));

  known.find("verkehrsministerkonferenz");

  expect(known.of("verkehr", Column.termVotes)).toBe(0);
  expect(known.of("verkehr", Column.gramVotes)).toBe(1);
});

test("two words that stand together say more than apart", () => {
  const known = after(lesson("open data wins", ["data"]), lesson("data wins open", ["other"]));

  known.find("open data");

  expect(known.of("data", Column.termNearest)).toBeGreaterThan(known.of("other", Column.termNearest));
});

test("leans to silence where similar posts have no tag", () => {
  const known = after(lesson("happy birthday"), lesson("annual report", ["numbers"]));

  known.find("happy birthday");
  const silent = known.neighbours.lean;
  known.find("annual report");

  expect(silent).toBeLessThan(0);
  expect(known.neighbours.lean).toBeGreaterThan(0);
});

test("votes for each tag by itself where a topic can have several", () => {
  const known = learned(true, [lesson("late invoice", ["hr_billing"]), lesson("another late bill", ["it_billing"])]);

  known.find("late invoice");

  expect(known.votes("hr_billing")).toBeGreaterThan(known.votes("it_billing"));
  expect(known.votes("it_billing")).toBeGreaterThan(0);
});
