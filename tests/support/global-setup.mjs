import { execFile } from "node:child_process";
import { chmodSync, mkdtempSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import pg from "pg";
import { unpackChromium } from "./chromium.mjs";
import { startPostgres } from "./postgres-server.mjs";
import { quickStart } from "./quick-start.ts";

/** Brings the schema of a database up to date: a copy of it opens in a tenth of the time. */
async function migrate(dataDir, ...url) {
  const script = join(import.meta.dirname, "migrate.ts");
  await promisify(execFile)(process.execPath, [...quickStart, script, dataDir, ...url]);
}

async function makeDataFolder(folder) {
  const data = join(folder, "data-template");
  await migrate(data);
  return data;
}

/**
 * Gives the run a temporary folder of its own, and a desk where tests ask for what takes long to make and all of them
 * can share (`tests/support/databases.ts`): it is made when the first one asks.
 */
export default async function globalSetup() {
  // Every service and tenant compiles the same files. Kept where Node keeps them by default, for the next run too.
  process.env.NODE_COMPILE_CACHE ??= join(tmpdir(), "node-compile-cache");
  const folder = mkdtempSync(join(tmpdir(), "vorbild-test-"));
  chmodSync(folder, 0o755); // PostgreSQL may run as another user
  process.env.TMPDIR = folder;

  const made = new Map();
  function get(url) {
    if (!made.has(url)) made.set(url, makers[url](folder));
    return made.get(url);
  }
  async function migratedPostgres() {
    const { url } = await get("/postgres");
    const client = new pg.Client({ connectionString: `${url}/postgres` });
    await client.connect();
    await client.query("create database migrated");
    await client.end();
    await migrate(folder, `${url}/migrated`);
    return `${url}/migrated`;
  }
  const makers = {
    "/postgres": startPostgres,
    "/migrated-postgres": migratedPostgres,
    "/data-folder": makeDataFolder,
    "/chromium": unpackChromium,
  };
  const desk = createServer(({ url }, response) => {
    response.shouldKeepAlive = false; // a connection may be closed at the moment when somebody uses it again
    get(url).then(
      (thing) => response.end(thing.url ?? thing),
      (error) => {
        response.statusCode = 500; // not by writeHead: restify, once a test has loaded it, returns nothing to chain on
        response.end(String(error));
      },
    );
  });
  await new Promise((resolve) => desk.listen(0, "127.0.0.1", resolve));
  desk.unref();
  process.env.VORBILD_TEST_DESK = `http://127.0.0.1:${desk.address().port}`;

  globalThis.vorbildTest = { folder, desk, made };
}
