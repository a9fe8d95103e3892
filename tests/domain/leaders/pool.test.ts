import { expect, test } from "@jest/globals";
import { gatherPool, sharedPool } from "#domain/leaders/pool.ts";
import { ago, heardNothingBut, now, shownPost } from "#tests/support/offers.ts";

test("looks at the week, leaves young questions to those they were put to, and asks who was noticed and where all of them work", async () => {
  const asked: unknown[] = [];
  const heard = heardNothingBut({
    openQuestions: async ({ start, end }) => {
      asked.push(["questions", start, end]);
      return [shownPost({ kind: "question", authorId: "tom" }), shownPost({ kind: "question" })];
    },
    contributions: async ({ start, end }) => {
      asked.push(["contributions", start, end]);
      return [shownPost(), shownPost({ sourceId: "2", kind: "post" })];
    },
    noticed: async (people, since) => {
      asked.push(["noticed", people, since]);
      return new Map([["anna", 2]]);
    },
  });
  const departments = async (ids: readonly string[]) => {
    asked.push(["departments", ids]);
    return new Map([["anna", "Werk"]]);
  };

  const pool = await gatherPool({ heard, directory: { departments } }, now);

  expect(asked).toEqual([
    ["questions", ago(168), ago(4)],
    ["contributions", ago(168), now],
    ["noticed", ["anna"], ago(720)],
    ["departments", ["tom", "anna"]],
  ]);
  expect([pool.noticed.get("anna"), pool.departments.get("anna")]).toEqual([2, "Werk"]);
});

test("is looked at once a minute, however many ask, and again after a failure or a move of the clock", async () => {
  let looks = 0;
  const heard = heardNothingBut({
    openQuestions: async () => {
      looks += 1;
      if (looks === 4) throw new Error("no database");
      return [];
    },
  });
  const pool = sharedPool({ heard, directory: { departments: async () => new Map() } });

  await Promise.all([pool(now), pool(now), pool(now.add({ seconds: 59 }))]);
  const first = looks;
  await pool(now.add({ seconds: 60 }));
  await pool(now);
  const moved = looks;
  const failed = await pool(now.add({ hours: 1 })).catch((error: Error) => error.message);
  await pool(now.add({ hours: 1 }));

  expect([first, moved, failed, looks]).toEqual([1, 3, "no database", 5]);
});
