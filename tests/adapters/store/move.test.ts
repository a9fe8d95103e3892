import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { Database } from "#adapters/store/database.ts";
import { moveDatabase } from "#adapters/store/move.ts";
import { openTestDatabase } from "#tests/support/databases.ts";

let from: Database;
const nothing = async () => undefined;

beforeAll(async () => {
  from = await openTestDatabase("PostgreSQL");
  await from.alone.executeSql("insert into tag values ('führung', 3, now())");
});
afterAll(() => from.close());

async function count(database: Database, table: string): Promise<unknown> {
  return (await database.alone.executeSql(`select count(*) as rows from ${table}`)).rows[0]?.["rows"];
}

test("refuses a database that already holds something, and leaves it as it is", async () => {
  const to = await openTestDatabase("PostgreSQL");
  await to.alone.executeSql("insert into word_witness (word, people, week) values (1, 1, 2900)");

  const outcome = await moveDatabase(from, to, nothing);
  const tags = await count(to, "tag");
  await to.close();

  expect(outcome).toEqual({ kind: "not_empty", table: "word_witness" });
  expect(tags).toBe(0);
});

test("moves all or nothing", async () => {
  const to = await openTestDatabase("PostgreSQL");

  const failing = moveDatabase(from, to, () => Promise.reject(new Error("no queue")));
  await expect(failing).rejects.toThrow("no queue");
  const tags = await count(to, "tag");
  await to.close();

  expect(tags).toBe(0);
});

test("lets numbers that the database gives out continue after those that were moved", async () => {
  const to = await openTestDatabase("PostgreSQL");
  for (const database of [from, to]) {
    await database.alone.executeSql("create table numbered (id bigint generated always as identity, name text)");
  }
  await from.alone.executeSql("insert into numbered (name) values ('a'), ('b')");

  await moveDatabase(from, to, nothing);
  const { rows } = await to.alone.executeSql("insert into numbered (name) values ('c') returning id");
  await to.close();

  expect(rows).toEqual([{ id: 3 }]);
});
