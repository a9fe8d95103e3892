import { expect, test } from "@jest/globals";
import { backUp, openBackup, restore, rowsOf } from "#adapters/store/backup.ts";
import type { Database } from "#adapters/store/database.ts";
import type { Transaction } from "#shared/transaction.ts";
import { openTestDatabase } from "#tests/support/databases.ts";
import { instant } from "#tests/support/fakes.ts";

const now = instant("2026-11-23T08:00Z");
const KEY_MARK = "made by the key";
const jobs = [{ name: "sessions.settle", data: { sessionId: "one" } }];

async function* each(lines: readonly string[]): AsyncGenerator<string> {
  yield* lines;
}

async function linesOf(database: Database): Promise<string[]> {
  const lines: string[] = [];
  await backUp(database, { jobs: async () => jobs, keyMark: KEY_MARK, now }, async (line) => void lines.push(line));
  return lines;
}

const restoreInto = async (database: Database, lines: readonly string[]) =>
  restore(database, await openBackup(each(lines), KEY_MARK), {}, async () => undefined);

const names = async (database: Database) =>
  (await database.alone.executeSql("select name, posts from tag order by name")).rows;

async function filled(kind: "PGlite" | "PostgreSQL"): Promise<Database> {
  const database = await openTestDatabase(kind);
  await database.alone.executeSql("insert into tag values ('führung', 3, now()), ('it''s\n\"#\"', 1, now())");
  return database;
}

test.each([
  ["PGlite", "PostgreSQL"],
  ["PostgreSQL", "PGlite"],
] as const)("brings what %s held back in %s, with what was still to be done", async (source, target) => {
  const [from, to] = await Promise.all([filled(source), openTestDatabase(target)]);

  const backup = await openBackup(each(await linesOf(from)), KEY_MARK);
  const outcome = await restore(to, backup, {}, async () => undefined);
  const [before, after] = [await names(from), await names(to)];
  await Promise.all([from.close(), to.close()]);

  expect(outcome).toMatchObject({ kind: "restored", rows: 2 });
  expect(after).toEqual(before);
  expect([backup.at.toString(), backup.jobs]).toEqual([now.toString(), jobs]);
});

test("is of one moment, with what was still to be done then, whatever happens while it is taken", async () => {
  const from = await filled("PostgreSQL");
  const lines: string[] = [];
  const begun = Promise.withResolvers<void>();
  const meanwhile = begun.promise.then(() => from.alone.executeSql("insert into tag values ('später', 1, now())"));
  const seen = async (tx: Transaction) => {
    const { rows } = await tx.executeSql("select count(*) as tags from tag");
    begun.resolve();
    await meanwhile;
    return [{ name: "seen", data: { ...rows[0] } }];
  };

  const count = await backUp(from, { jobs: seen, keyMark: KEY_MARK, now }, async (line) => void lines.push(line));
  await from.close();

  expect(lines[0]).toContain('"jobs":[{"name":"seen","data":{"tags":2}}]');
  expect([count, lines.join().includes("später")]).toEqual([2, false]);
});

test("refuses a database that already holds something, and leaves it as it is", async () => {
  const [from, to] = await Promise.all([filled("PostgreSQL"), openTestDatabase("PostgreSQL")]);
  await to.alone.executeSql("insert into tag values ('alt', 9, now())");

  const outcome = await restoreInto(to, await linesOf(from));
  const after = await names(to);
  await Promise.all([from.close(), to.close()]);

  expect(outcome).toEqual({ kind: "not_empty", table: "tag" });
  expect(after).toEqual([{ name: "alt", posts: 9 }]);
});

test.each<[string, (lines: string[]) => string[]]>([
  ["is cut off", (lines) => lines.slice(0, -1)],
  ["lacks a row", (lines) => lines.filter((line) => !line.includes("führung"))],
  [
    "is of another version",
    ([, ...rest]) => ['#{"vorbild":1,"at":"2026-11-23T08:00:00Z","schema":"9999","keyMark":"","jobs":[]}', ...rest],
  ],
  ["holds a table that nobody knows", ([head = "", ...rest]) => [head, '#{"table":"salaries"}', ...rest]],
  ["is something else", () => ["<!doctype html>"]],
  ["is damaged", ([head = "", ...rest]) => [head, "#{", ...rest]],
])("refuses a backup that %s, and changes nothing", async (_what, change) => {
  const [from, to] = await Promise.all([filled("PostgreSQL"), openTestDatabase("PostgreSQL")]);
  const lines = change(await linesOf(from));

  await expect(restoreInto(to, lines)).rejects.toMatchObject({ code: "BACKUP_INVALID" });
  const after = await names(to);
  await Promise.all([from.close(), to.close()]);

  expect(after).toEqual([]);
});

test("refuses a backup whose hashes are of another key", async () => {
  const from = await filled("PostgreSQL");
  const lines = await linesOf(from);
  await from.close();

  await expect(openBackup(each(lines), "of another key")).rejects.toThrow("hash.key");
});

test("takes the rows of one table from a newer backup", async () => {
  const [from, newer, to] = await Promise.all([
    filled("PostgreSQL"),
    openTestDatabase("PostgreSQL"),
    openTestDatabase("PostgreSQL"),
  ]);
  await newer.alone.executeSql("insert into tag values ('neu', 5, now())");

  const instead = { tag: await rowsOf(await openBackup(each(await linesOf(newer)), KEY_MARK), "tag") };
  await restore(to, await openBackup(each(await linesOf(from)), KEY_MARK), instead, async () => undefined);
  const after = await names(to);
  await Promise.all([from.close(), newer.close(), to.close()]);

  expect(after).toEqual([{ name: "neu", posts: 5 }]);
});
