import { randomUUID } from "node:crypto";
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe } from "@jest/globals";
import pg from "pg";
import { type Database, type DatabaseOptions, openDatabase } from "#adapters/store/database.ts";
import type { Log } from "#shared/log.ts";

/** A log that nobody reads. */
export const quiet: Log = { debug() {}, info() {}, warn() {}, error() {} };

/** An empty folder that goes with the test run. */
export function emptyFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), "data-"));
}

/** The address of an empty database on the real PostgreSQL server of this test run. */
export async function emptyPostgres(): Promise<string> {
  const { VORBILD_TEST_POSTGRES: desk = "" } = process.env; // global-setup.mjs starts the server when it is asked
  const answer = await fetch(desk);
  const server = await answer.text();
  if (!answer.ok) throw new Error(server);
  const name = `test_${randomUUID().replaceAll("-", "")}`;
  const client = new pg.Client({ connectionString: `${server}/postgres` });
  await client.connect();
  await client.query(`create database ${name}`);
  await client.end();
  return `${server}/${name}`;
}

/** A new database with the present schema, on the server or embedded. */
export async function openTestDatabase(
  kind: "PostgreSQL" | "PGlite",
  options: Partial<DatabaseOptions> = {},
): Promise<Database> {
  const url = kind === "PostgreSQL" ? await emptyPostgres() : undefined;
  return openDatabase({ url, dataDir: await emptyFolder(), log: quiet, ...options });
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
