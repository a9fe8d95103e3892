import { cp, mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { assertDurable } from "#adapters/store/durable-fs.ts";
import { type Maintenance, startMaintenance } from "#adapters/store/maintenance.ts";
import { PGliteThread } from "#adapters/store/pglite-thread.ts";
import { dataFolder } from "#tests/support/databases.ts";
import { quiet } from "#tests/support/quiet.ts";

let thread: PGliteThread;
let folder: string;

beforeAll(async () => {
  folder = join(await dataFolder(), "store");
  thread = new PGliteThread(folder, () => undefined);
  await run("create table number (n int)");
});
afterAll(() => thread.close());

function run(text: string): Promise<Record<string, unknown>[]> {
  return thread.query(text, undefined, false);
}

test("writes every commit to the disk", async () => {
  const before = await thread.fsyncs();

  for (let n = 0; n < 20; n++) await run(`insert into number values (${n})`);

  expect(await thread.fsyncs()).toBeGreaterThanOrEqual(before + 20);
});

test("opens with everything committed after its process was killed", async () => {
  await run("create table kept as select 42 as answer");
  const copy = join(await mkdtemp(join(tmpdir(), "killed-")), "store");

  await cp(folder, copy, { recursive: true }); // as a killed process leaves it: no shutdown tidied it
  const reopened = new PGliteThread(copy, () => undefined);
  const kept = await reopened.query("select answer from kept", [], false);
  await reopened.close();

  expect(kept).toEqual([{ answer: 42 }]);
});

test("stops at the start when a write does not reach the disk", async () => {
  const lazy = assertDurable(
    () => run("insert into number values (0)"),
    async () => 7,
  );

  await expect(lazy).rejects.toMatchObject({ code: "DATABASE_UNSAFE" });
});

test("leaves the service free to answer during a long statement", async () => {
  let answers = 0;
  const timer = setInterval(() => answers++, 1);

  await run("select count(*) from generate_series(1, 2000000) n where n % 3 = 0");
  clearInterval(timer);

  expect(answers).toBeGreaterThan(20);
});

test("hands on what PostgreSQL says about a mistake", async () => {
  const mistake = run("insert into nowhere values (1)");

  await expect(mistake).rejects.toMatchObject({ code: "42P01", message: 'relation "nowhere" does not exist' });
});

test("fails every call, and says so, when the thread dies", async () => {
  const died = Promise.withResolvers<Error>();
  const dead = new PGliteThread(join(folder, "no", "such", "folder"), died.resolve);

  await expect(dead.query("select 1", [], false)).rejects.toThrow("ENOENT");

  expect(await died.promise).toMatchObject({ code: "ENOENT" });
  await expect(dead.query("select 1", [], false)).rejects.toThrow("ENOENT");
});

test("recycles the write-ahead log at a checkpoint", async () => {
  const maintenance: Maintenance = startMaintenance(run, 3600, quiet);
  for (let round = 0; round < 2; round++) {
    await run("insert into number select * from generate_series(1, 200000)");
  }
  const old =
    "select count(*) as files from pg_ls_waldir() where name < (select redo_wal_file from pg_control_checkpoint())";

  await maintenance.round();
  await maintenance.stop();

  expect(await run(old)).toEqual([{ files: 0 }]);
});

test("forgets dead rows when it tidies", async () => {
  const maintenance = startMaintenance(run, 3600, quiet);
  await run("create table gone as select generate_series(1, 1000) as n");
  await run("delete from gone");
  const size = async () => (await run("select pg_relation_size('gone') as bytes")).flatMap(Object.values)[0];
  const before = await size();

  await maintenance.tidy();
  await maintenance.stop();

  expect([before, await size()]).toEqual([expect.any(Number), 0]);
  expect(before).not.toBe(0);
});
