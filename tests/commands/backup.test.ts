import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { expect, test } from "@jest/globals";
import { openDatabase } from "#adapters/store/database.ts";
import { dataFolder, emptyPostgres } from "#tests/support/databases.ts";
import { quiet } from "#tests/support/quiet.ts";

async function run(command: string, options: readonly string[], environment: object = {}) {
  const env = { ...process.env, DATABASE_URL: "", ...environment };
  const child = spawn(process.execPath, [`src/commands/${command}.ts`, ...options], { env });
  const [output, errors, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, "exit")]);
  return { code, output, errors };
}

test("what one command wrote down of PostgreSQL, another brings back in an embedded database", async () => {
  const [url, dataDir, folder] = await Promise.all([emptyPostgres(), dataFolder(), mkdtemp(join(tmpdir(), "backup-"))]);
  const path = join(folder, "one.gz");
  const before = await openDatabase({ url, dataDir: folder, log: quiet });
  await before.alone.executeSql("insert into tag values ('führung', 3, now())");
  await before.close();

  const made = await run("backup", ["--to", path, "--json"], { DATABASE_URL: url });
  const restored = await run("restore", ["--from", path, "--data-dir", dataDir]);
  const again = await run("restore", ["--from", path, "--data-dir", dataDir]);

  const after = await openDatabase({ url: undefined, dataDir, log: quiet });
  const { rows } = await after.alone.executeSql("select name, posts from tag");
  await after.close();
  expect(JSON.parse(made.output)).toMatchObject({ path, rows: 1 });
  expect([restored.code, restored.output]).toEqual([0, expect.stringContaining("1 rows are back")]);
  expect(rows).toEqual([{ name: "führung", posts: 3 }]);
  expect([again.code, again.output]).toEqual([1, expect.stringContaining("Nothing was restored")]);
});

test("they say what they need, and that there is no such file", async () => {
  const [asked, missing] = await Promise.all([
    run("backup", []),
    run("restore", ["--from", "/nowhere/at/all.gz", "--data-dir", await dataFolder()]),
  ]);

  expect([asked.code, asked.output]).toEqual([2, expect.stringContaining("--to")]);
  expect([missing.code, missing.errors]).toEqual([1, expect.stringContaining("there is no file /nowhere/at/all.gz")]);
});
