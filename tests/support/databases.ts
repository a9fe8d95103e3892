import { randomUUID } from "node:crypto";
import { cpSync } from "node:fs";
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe } from "@jest/globals";
import pg from "pg";
import { type Database, type DatabaseOptions, openDatabase } from "#adapters/store/database.ts";
import { quiet } from "./quiet.ts";
import type { World } from "./world.ts";

/** Asks global-setup.mjs for something that all tests share. */
async function shared(what: "postgres" | "migrated-postgres" | "data-folder"): Promise<string> {
  const { VORBILD_TEST_DESK: desk = "" } = process.env;
  const answer = await fetch(`${desk}/${what}`);
  const text = await answer.text();
  if (!answer.ok) throw new Error(text);
  return text;
}

/** A data folder as a service leaves it that was started once and heard nothing. It goes with the test run. */
export async function dataFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "data-"));
  cpSync(await shared("data-folder"), folder, { recursive: true }); // the asynchronous one takes ten times the work
  return folder;
}

/** The address of a copy of a database on the real PostgreSQL server of this test run. */
async function copyOf(template: URL): Promise<string> {
  const name = `test_${randomUUID().replaceAll("-", "")}`;
  const client = new pg.Client({ connectionString: new URL("/postgres", template).href });
  await client.connect();
  await client.query(`create database ${name} template ${template.pathname.slice(1)}`);
  await client.end();
  return new URL(`/${name}`, template).href;
}

/** The address of an empty database on the real PostgreSQL server of this test run. */
export async function emptyPostgres(): Promise<string> {
  return copyOf(new URL("/template1", await shared("postgres")));
}

/** The address of a new database with the present schema on that server: a service that opens it has nothing to migrate. */
export async function migratedPostgres(): Promise<string> {
  return copyOf(new URL(await shared("migrated-postgres")));
}

/** A new database with the present schema, on the server or embedded. */
export async function openTestDatabase(
  kind: "PostgreSQL" | "PGlite",
  options: Partial<DatabaseOptions> = {},
): Promise<Database> {
  const place =
    kind === "PostgreSQL"
      ? { url: await migratedPostgres(), dataDir: "" }
      : { url: undefined, dataDir: await dataFolder() };
  return openDatabase({ ...place, log: quiet, ...options });
}

/**
 * Lets an hour of real time be over for the jobs and sends of a service: the local tenant's clock does not move those.
 * Beside an embedded database, only while the service is down.
 */
export async function letAnHourPass({ dataDir, serviceEnvironment }: World): Promise<void> {
  const database = await openDatabase({ url: serviceEnvironment["DATABASE_URL"], dataDir, log: quiet });
  const { executeSql } = database.alone;
  await executeSql("update pgboss.job set start_after = start_after - interval '1 hour'");
  await executeSql("update ledger_entry set claimed_at = claimed_at - interval '1 hour'");
  await executeSql("update sender_share set until_at = until_at - interval '1 hour'");
  await database.close();
}

/** Runs the tests against a real PostgreSQL server and against the embedded one; those of a file share a database. */
export function onBothDatabases(
  tests: (database: () => Database) => void,
  options: Partial<DatabaseOptions> = {},
): void {
  for (const kind of ["PostgreSQL", "PGlite"] as const) {
    describe(`on ${kind}`, () => {
      let database: Database;
      beforeAll(async () => {
        database = await openTestDatabase(kind, options);
      });
      afterAll(() => database.close());

      tests(() => database);
    });
  }
}
