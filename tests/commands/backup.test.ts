import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { expect, test } from "@jest/globals";
import { pseudonyms } from "#adapters/identity/pseudonyms.ts";
import { openDatabase } from "#adapters/store/database.ts";
import { openStores } from "#adapters/store/stores.ts";
import { dataFolder, migratedPostgres } from "#tests/support/databases.ts";
import { person } from "#tests/support/fakes.ts";
import { quickStart } from "#tests/support/quick-start.ts";
import { quiet } from "#tests/support/quiet.ts";

const key = Buffer.alloc(32, 7);
const pseudonym = pseudonyms(key);

async function run(command: string, options: readonly string[], environment: object = {}) {
  const env = { ...process.env, DATABASE_URL: "", HASH_KEY: key.toString("base64"), ...environment };
  const child = spawn(process.execPath, [...quickStart, `src/commands/${command}.ts`, ...options], { env });
  const [output, errors, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, "exit")]);
  return { code, output, errors };
}

/** Two people, of whom one said "delete" between two backups of PostgreSQL. */
async function twoBackups(): Promise<{ readonly older: string; readonly newer: string; readonly made: string }> {
  const [url, folder] = await Promise.all([migratedPostgres(), mkdtemp(join(tmpdir(), "backup-"))]);
  const [older, newer] = [join(folder, "older.gz"), join(folder, "newer.gz")];
  const database = await openDatabase({ url, dataDir: folder, log: quiet });
  const { people, refusals } = openStores(database, async () => undefined, pseudonym);
  for (const id of ["anna", "lars"]) await people.save(person({ id }));

  const { output: made } = await run("backup", ["--to", older, "--json"], { DATABASE_URL: url });
  await refusals.closePast("anna", Temporal.Now.instant());
  await database.close();
  await run("backup", ["--to", newer], { DATABASE_URL: url });
  return { older, newer, made };
}

async function peopleIn(dataDir: string): Promise<unknown[]> {
  const database = await openDatabase({ url: undefined, dataDir, log: quiet });
  const { rows } = await database.alone.executeSql("select id from person order by id");
  await database.close();
  return rows.map(({ id }) => id);
}

test("what one command wrote down of PostgreSQL, another brings back in an embedded database, but nobody who was erased since", async () => {
  const [{ older, newer, made }, whole, dataDir] = await Promise.all([twoBackups(), dataFolder(), dataFolder()]);

  const [restored, since] = [
    await run("restore", ["--from", older, "--data-dir", whole]),
    await run("restore", ["--from", older, "--since", newer, "--data-dir", dataDir]),
  ];
  const again = await run("restore", ["--from", older, "--data-dir", dataDir]);

  expect(JSON.parse(made)).toMatchObject({ path: older, rows: 2 });
  expect([restored.code, restored.output]).toEqual([0, expect.stringContaining("2 rows and 0 jobs are back")]);
  expect([since.code, since.output]).toEqual([0, expect.stringContaining("erased since")]);
  expect([await peopleIn(whole), await peopleIn(dataDir)]).toEqual([["anna", "lars"], ["lars"]]);
  expect([again.code, again.output]).toEqual([1, expect.stringContaining("Nothing was restored")]);
});

test("they say what they need, and that there is no such file", async () => {
  const [asked, missing] = await Promise.all([
    run("backup", []),
    run("restore", ["--from", "/nowhere/at/all.gz", "--data-dir", "/nowhere"]),
  ]);

  expect([asked.code, asked.output]).toEqual([2, expect.stringContaining("--to")]);
  expect([missing.code, missing.errors]).toEqual([1, expect.stringContaining("there is no file /nowhere/at/all.gz")]);
});
