import { expect, test } from "@jest/globals";
import type { LessonBatch, TagUse } from "#domain/hashtags/index.ts";
import { lessonKeeper, weekOf } from "#domain/hashtags/learning.ts";
import type { Lesson } from "#domain/posts/index.ts";
import { decodeLessons } from "#domain/recommender/index.ts";
import { instant, noTransaction } from "#tests/support/fakes.ts";
import { plainReader } from "#tests/support/features.ts";

const at = instant("2026-11-23T08:00Z");

function post(text: string, hashtags: readonly string[], changes: Partial<Lesson> = {}): Lesson {
  return { authorId: "anna", hashtags, at, features: plainReader.featuresOf(text), isSample: false, ...changes };
}

function world() {
  const batches: LessonBatch[] = [];
  const uses: TagUse[] = [];
  const noted: { readonly words: number; readonly part: number; readonly week: number }[] = [];
  const order: string[] = [];
  const keeper = lessonKeeper({
    tags: {
      async addUses(_tx, more) {
        order.push("uses");
        uses.push(...more);
      },
    },
    log: {
      async append(_tx, more) {
        order.push("lessons");
        batches.push(...more);
      },
    },
    witnesses: { note: (words, part, week) => void noted.push({ words: [...words].length, part, week }) },
    departmentOf: (id) => (id === "anna" ? "Elektromotoren" : null),
    pseudonym: (id) => `pseudonym of ${id}`,
  });
  const lessons = () => batches.flatMap(({ bytes }) => decodeLessons(bytes));
  return { keeper, batches, uses, noted, order, lessons };
}

test("keeps what a post teaches, with its author's department and not its author", async () => {
  const { keeper, batches, lessons } = world();

  await keeper.learn(noTransaction, [post("press stands still", ["em_ruesten"])]);

  expect(lessons()).toMatchObject([{ tags: ["em_ruesten"], department: "Elektromotoren", week: weekOf(at) }]);
  expect(lessons()[0]?.words).toHaveLength(3);
  expect(Buffer.concat(batches.map(({ bytes }) => bytes)).toString("latin1")).not.toContain("anna");
});

test("counts how tags are used last, because others wait for that", async () => {
  const { keeper, order, uses } = world();

  const early = at.subtract({ hours: 1 });
  const posts = [post("press", ["em_ruesten", "lean"]), post("hello", []), post("", ["lean"], { at: early })];

  await keeper.learn(noTransaction, posts);

  expect(uses).toEqual([
    { name: "em_ruesten", posts: 1, lastUsedAt: at },
    { name: "lean", posts: 2, lastUsedAt: at },
  ]);
  expect(order).toEqual(["lessons", "uses"]);
});

test("of a post whose words are gone only its hashtags count", async () => {
  const { keeper, batches, noted, uses } = world();
  const lost = post("", ["em_ruesten"], { features: null });

  await keeper.learn(noTransaction, [lost]);
  keeper.absorb([lost]);

  expect([batches, noted, uses.length]).toEqual([[], [], 1]);
});

test("writes many lessons in few rows of a bounded size, and says how many have tags", async () => {
  const { keeper, batches, lessons } = world();
  const week = weekOf(at);
  const later = at.add({ hours: 7 * 24 });
  const posts = Array.from({ length: 130 }, (_, n) =>
    post(`word ${n}`, n % 2 ? [] : ["tag"], n === 3 ? { at: later } : {}),
  );

  await keeper.learn(noTransaction, posts);

  expect(batches.map((batch) => [batch.lessons, batch.tagged, batch.week])).toEqual([
    [128, 64, week + 1],
    [2, 1, week],
  ]);
  expect(lessons()).toHaveLength(130);
});

test("one in eight posts stands for all, whatever it has", () => {
  const { keeper } = world();

  const wanted = Array.from({ length: 80 }, keeper.wantsSample);

  expect(wanted.filter(Boolean)).toHaveLength(10);
});

test("notes that somebody used the words, as one of 32 parts of all people, the same part each time", () => {
  const { keeper, noted } = world();

  keeper.absorb([post("press stands still", ["a"]), post("press", []), post("hi", [], { authorId: "jonas" })]);

  expect(noted.map(({ words }) => words)).toEqual([3, 1, 1]);
  expect(noted[1]?.part).toBe(noted[0]?.part);
  expect(noted.every(({ part }) => part >= 0 && part < 32)).toBe(true);
});
