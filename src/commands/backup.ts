import "#env.ts";
import "temporal-polyfill/global";
import { parseArgs } from "node:util";
import { openQueue } from "#adapters/jobs/queue.ts";
import { backUp } from "#adapters/store/backup.ts";
import { writeLines } from "#adapters/store/backup-file.ts";
import { openDatabase } from "#adapters/store/database.ts";
import { warnings as log } from "#adapters/terminal/warnings.ts";
import { realClock } from "#shared/time.ts";

const USAGE = `npm run backup -- --to backups/today.gz [options]: everything in the database, in one file
  --data-dir DIR   where the embedded database lives (DATA_DIR, else data); DATABASE_URL names another
  --json           print the outcome as JSON`;

/** It is all of one moment, so it is one transaction. */
const SECONDS_MAX = 6 * 60 * 60;

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: { to: { type: "string" }, "data-dir": { type: "string" }, json: { type: "boolean" } },
  });
  const path = values.to;
  if (!path) {
    process.stdout.write(`${USAGE}\n`);
    return 2;
  }
  const { DATA_DIR = "data", DATABASE_URL: url } = process.env;
  const dataDir = values["data-dir"] ?? DATA_DIR;
  const database = await openDatabase({ url, dataDir, log, transactionSeconds: SECONDS_MAX });
  try {
    const queue = openQueue({ source: database.queue, log });
    await queue.start();
    const jobs = await queue.pending();
    await queue.stop();
    const { tables, rows } = await writeLines(path, (write) => backUp(database, { jobs, now: realClock() }, write));
    const text = `${path}: ${rows} rows of ${tables} tables, ${jobs.length} jobs. It is as secret as the database.`;
    process.stdout.write(`${values.json ? JSON.stringify({ path, tables, rows, jobs: jobs.length }) : text}\n`);
    return 0;
  } finally {
    await database.close();
  }
}

try {
  process.exitCode = await main();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 1;
}
