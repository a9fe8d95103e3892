import "#env.ts";
import "temporal-polyfill/global";
import { parseArgs } from "node:util";
import { openQueue } from "#adapters/jobs/queue.ts";
import { openBackup, type RestoreOutcome, restore } from "#adapters/store/backup.ts";
import { linesOf } from "#adapters/store/backup-file.ts";
import { openDatabase } from "#adapters/store/database.ts";
import { warnings as log } from "#adapters/terminal/warnings.ts";

const USAGE = `npm run restore -- --from backups/today.gz [options]: into an empty database
  --data-dir DIR   where the embedded database is to live (DATA_DIR, else data); DATABASE_URL names another
  --json           print the outcome as JSON`;

/** All of it or nothing, so it is one transaction. */
const SECONDS_MAX = 6 * 60 * 60;

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: { from: { type: "string" }, "data-dir": { type: "string" }, json: { type: "boolean" } },
  });
  const path = values.from;
  if (!path) {
    process.stdout.write(`${USAGE}\n`);
    return 2;
  }
  const { DATA_DIR = "data", DATABASE_URL: url } = process.env;
  const dataDir = values["data-dir"] ?? DATA_DIR;
  const database = await openDatabase({ url, dataDir, log, transactionSeconds: SECONDS_MAX });
  try {
    const backup = await openBackup(linesOf(path));
    const { at, jobs } = backup;
    const queue = openQueue({ source: database.queue, log });
    await queue.start(jobs.map(({ name }) => name));
    const outcome = await restore(database, backup, (tx) => queue.enqueue(tx, jobs)).finally(() => queue.stop());
    const text = said(outcome, `${path}, of ${at}, with ${jobs.length} jobs`);
    process.stdout.write(`${values.json ? JSON.stringify({ ...outcome, at, jobs: jobs.length }) : text}\n`);
    return outcome.kind === "restored" ? 0 : 1;
  } finally {
    await database.close();
  }
}

function said(outcome: RestoreOutcome, what: string): string {
  if (outcome.kind === "not_empty") {
    return `Nothing was restored: the database already holds rows in "${outcome.table}". Name an empty one.`;
  }
  return `${what}: ${outcome.rows} rows are back. Start the service.`;
}

try {
  process.exitCode = await main();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 1;
}
