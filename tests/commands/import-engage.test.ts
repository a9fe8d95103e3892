import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { strToU8, zipSync } from "fflate";
import pg from "pg";
import { takeOwnership } from "#adapters/store/owner-lock.ts";
import { makeExport } from "#tests/bench/engage-export.ts";
import { emptyPostgres, migratedPostgres } from "#tests/support/databases.ts";
import { anna, ben } from "#tests/support/tiny-organisation.ts";
import { type TinyTenant, tinyTenant } from "#tests/support/tiny-tenant.ts";

let tenant: TinyTenant;
beforeAll(async () => {
  tenant = await tinyTenant();
});
afterAll(() => tenant.close());

const folder = mkdtempSync(join(tmpdir(), "imports-"));
const yesterday = Temporal.Now.instant().subtract({ hours: 24 });
const HEADER = "id,thread_id,group_id,in_private_group,in_private_conversation,sender_id,sender_email,body,created_at";

/** An export of these rows, each with an id and what follows the community. */
function exportOf(...rows: readonly string[]): string {
  const path = join(folder, `${randomBytes(4).toString("hex")}.zip`);
  writeFileSync(path, zipSync({ "Messages.csv": strToU8([HEADER, ...rows, ""].join("\r\n")) }));
  return path;
}
const row = (id: number, mail: string, body = "Guten Morgen", isPrivate = false) =>
  `${id},${id},7,${isPrivate},false,${id},${mail},"${body}",${yesterday}`;

/** A service on a new database of the real server, with the present schema unless it is said otherwise. */
async function service(database = migratedPostgres) {
  const url = await database();
  const env = {
    ...process.env,
    ...tenant.environment,
    ...{ DATABASE_URL: url, DATA_DIR: folder, HASH_KEY: randomBytes(32).toString("base64"), NODE_OPTIONS: "" },
  };
  const start = (...options: string[]) =>
    spawn(process.execPath, ["src/commands/import-engage.ts", ...options], { env });
  async function run(...options: string[]) {
    const child = start(...options);
    const [output, errors, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, "exit")]);
    return { code: code as number | null, output, errors };
  }
  async function rows(sql: string): Promise<Record<string, unknown>[]> {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    return (await client.query(sql).finally(() => client.end())).rows;
  }
  return { start, run, rows };
}

/** Waits until something of a longer import is stored. Returns after how many messages that was. */
async function begun({ stderr }: { readonly stderr: Readable }): Promise<number> {
  for (;;) {
    const [, messages] = /% · ([\d,]+) messages/.exec(String(await once(stderr, "data"))) ?? [];
    if (messages) return Number(messages.replaceAll(",", ""));
  }
}

test("what is public of an export is heard, by the people of the directory, and told; once, unless somebody wants it again", async () => {
  const { run, rows } = await service(emptyPostgres);
  const path = exportOf(row(1, anna.mail), row(2, "dora@customer.example"), row(3, ben.mail, "secret", true), "4,x");

  const { code, output, errors } = await run(path);
  const stored = await rows("select source_id, place_id, author_id from post order by source_id");
  const second = await run(path);
  const again = await run(path, "--again", "--json");

  expect({ code, errors }).toEqual({ code: 0, errors: "100 % · 4 messages\n" });
  expect(output).toMatch(/^4 messages, from .+ to .+: 2 posts were new\.\n/);
  expect(output).toContain("1 are private, and were not looked at");
  expect(output).toContain("1 could not be read: Messages.csv:5");
  expect(stored).toEqual([
    { source_id: "1", place_id: "7", author_id: anna.id },
    { source_id: "2", place_id: "7", author_id: "engage:2" },
  ]);
  expect(second).toMatchObject({ code: 0, output: expect.stringContaining("nothing was done; --again begins anew") });
  expect(again.code).toBe(0);
  expect(JSON.parse(again.output)).toMatchObject({ kind: "imported", rows: 4, fresh: 0, summary: { malformed: 1 } });
});

test("stopped by Ctrl+C, and killed the next time, it goes on where it was, and all is there once", async () => {
  const { start, run, rows } = await service();
  const count = 30_000;
  const { zip } = await makeExport(folder, count, Temporal.Now.instant());
  const stopped = start(zip);
  const said = text(stopped.stdout);
  const atFirst = await begun(stopped);
  stopped.kill("SIGINT");
  const [stoppedCode] = await once(stopped, "exit");
  const killed = start(zip);
  const goneOn = await begun(killed);
  killed.kill("SIGKILL");
  await once(killed, "exit");
  const [{ stored } = {}] = await rows("select count(*)::int as stored from post");
  await rows("delete from lease"); // as if a minute had passed

  const { code, output } = await run(zip, "--json");

  expect([stoppedCode, await said]).toEqual([130, expect.stringContaining("goes on from there")]);
  expect(goneOn).toBeGreaterThan(atFirst);
  const { rows: done, fresh } = JSON.parse(output);
  expect({ code, done }).toEqual({ code: 0, done: count });
  expect(stored).toBeGreaterThan(0);
  expect(fresh).toBe(count - Number(stored));
  const [found] = await rows("select count(*)::int as posts, count(distinct source_id)::int as ids from post");
  expect(found).toEqual({ posts: count, ids: count });
});

test("an export that breaks off is refused with the reason, and no word of a message reaches the database or the terminal", async () => {
  const { run, rows } = await service();
  const marker = "Zwetschgenknödel";

  const { code, output, errors } = await run(exportOf(row(1, anna.mail, `${marker} #em_ruesten`), `2,"${marker}`));

  expect(code).toBe(1);
  expect(errors).toContain("EXPORT_INVALID: ");
  expect(output + errors).not.toContain(marker);
  for (const { name } of await rows("select tablename as name from pg_tables where schemaname = 'public'")) {
    expect(JSON.stringify(await rows(`select t::text from "${name}" t`)).toLowerCase()).not.toContain("zwetschgen");
  }
});

test("while the service runs on the embedded database, it says what to do", async () => {
  const dataDir = mkdtempSync(join(folder, "data-"));
  const giveBack = takeOwnership(dataDir);
  const env = { ...process.env, ...tenant.environment, DATA_DIR: dataDir, DATABASE_URL: "", NODE_OPTIONS: "" };

  const child = spawn(process.execPath, ["src/commands/import-engage.ts", exportOf(row(1, anna.mail))], { env });
  const [errors, [code]] = await Promise.all([text(child.stderr), once(child, "exit")]);
  giveBack();

  expect(code).toBe(1);
  expect(errors).toMatch(/DATABASE_IN_USE: .+: stop it/);
});

test("without an export, or with an option that does not exist, it says how it is called", async () => {
  const { run } = await service();

  for (const { code, errors } of [await run(), await run("a.zip", "b.zip"), await run("a.zip", "--fast")]) {
    expect(code).toBe(2);
    expect(errors).toContain("npm run import:engage -- EXPORT.zip");
  }
});
