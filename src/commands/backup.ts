import "#env.ts";
import "temporal-polyfill/global";
import { parseArgs } from "node:util";
import { errands } from "#adapters/identity/errands.ts";
import { hashKey } from "#adapters/identity/key-file.ts";
import { pseudonyms } from "#adapters/identity/pseudonyms.ts";
import { openQueue } from "#adapters/jobs/queue.ts";
import { BACKUP_MARK, backUp, rowsAtEnd } from "#adapters/store/backup.ts";
import { linesIn, writeLines } from "#adapters/store/backup-file.ts";
import { openDatabase } from "#adapters/store/database.ts";
import { warnings as log } from "#adapters/terminal/warnings.ts";
import { localPorts } from "#local.ts";
import { AppError } from "#shared/errors.ts";
import { realClock } from "#shared/time.ts";

const USAGE = `npm run backup -- --to backups/today.gz [options]: everything in the database, in one file
  --data-dir DIR   where the embedded database lives (DATA_DIR, else data); DATABASE_URL names another
  --json           print the outcome as JSON`;

const keyOf = (dataDir: string) => hashKey(process.env["HASH_KEY"] || undefined, dataDir);

type Write = (line: string) => Promise<void>;

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: { to: { type: "string" }, "data-dir": { type: "string" }, json: { type: "boolean" } },
  });
  const path = values.to;
  if (!path) {
    process.stdout.write(`${USAGE}\n`);
    return 2;
  }
  const dataDir = values["data-dir"] ?? localPorts(process.env).dataDir;
  const rows = await writeLines(path, (write) => fromDatabase(dataDir, write)).catch((error) => {
    if (!(error instanceof AppError && error.code === "DATABASE_IN_USE")) throw error;
    return writeLines(path, (write) => fromService(dataDir, write));
  });
  const text = `${path}: ${rows} rows. It is as secret as the database.`;
  process.stdout.write(`${values.json ? JSON.stringify({ path, rows }) : text}\n`);
  return 0;
}

async function fromDatabase(dataDir: string, write: Write): Promise<number> {
  const url = process.env["DATABASE_URL"] || undefined;
  const database = await openDatabase({ url, dataDir, log });
  try {
    const queue = openQueue({ source: database.queue, log });
    await queue.start();
    const keyMark = pseudonyms(keyOf(dataDir))(BACKUP_MARK);
    return await backUp(database, { jobs: queue.pending, keyMark, now: realClock() }, write).finally(queue.stop);
  } finally {
    await database.close();
  }
}

/** The embedded database is open to the service alone while that runs. */
async function fromService(dataDir: string, write: Write): Promise<number> {
  const { HOST = "127.0.0.1" } = process.env;
  const authorization = errands(keyOf(dataDir), Date.now).permit("backup");
  const address = `http://${HOST}:${localPorts(process.env).service}/api/backup`;
  const answer = await fetch(address, { method: "POST", headers: { authorization } });
  if (!answer.ok || !answer.body) throw new Error(`the service answered ${answer.status}: it has another key`);
  let last = "";
  for await (const line of linesIn(answer.body)) {
    last = line;
    await write(line);
  }
  const rows = rowsAtEnd(last);
  if (rows === null) throw new Error("the backup broke off; the service's log says why");
  return rows;
}

try {
  process.exitCode = await main();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 1;
}
