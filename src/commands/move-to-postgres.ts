import "#env.ts";
import "temporal-polyfill/global";
import { parseArgs } from "node:util";
import { openQueue } from "#adapters/jobs/queue.ts";
import { type Database, type DatabaseOptions, openDatabase } from "#adapters/store/database.ts";
import { type MoveOutcome, moveDatabase } from "#adapters/store/move.ts";
import { warnings as log } from "#adapters/terminal/warnings.ts";

const USAGE = "npm run move-to-postgres -- --to postgres://user:password@host/database [--data-dir data] [--json]";

/** A move is one transaction, however much there is to move. */
const MOVE_SECONDS_MAX = 6 * 60 * 60;

interface Moved {
  readonly outcome: MoveOutcome;
  readonly jobs: number;
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

async function move(from: Database, to: Database): Promise<Moved> {
  const [oldQueue, newQueue] = [openQueue({ source: from.queue, log }), openQueue({ source: to.queue, log })];
  await oldQueue.start();
  const jobs = await oldQueue.pending();
  await oldQueue.stop();
  await newQueue.start(jobs.map(({ name }) => name));
  const outcome = await moveDatabase(from, to, (tx) => newQueue.enqueue(tx, jobs)).finally(() => newQueue.stop());
  return { outcome, jobs: jobs.length };
}

function report({ outcome, jobs }: Moved): string {
  if (outcome.kind === "not_empty") {
    return `Nothing was moved: the target already holds rows in "${outcome.table}". Name an empty database.`;
  }
  const width = Math.max(...outcome.tables.map(({ table }) => table.length));
  const lines = outcome.tables.map(({ table, rows }) => `${table.padEnd(width)}  ${rows}`);
  return [...lines, "", `${jobs} jobs wait in the new queue. Set DATABASE_URL to the new address and start.`].join(
    "\n",
  );
}

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: { to: { type: "string" }, "data-dir": { type: "string" }, json: { type: "boolean" } },
  });
  if (!values.to) {
    print(USAGE);
    return 2;
  }
  const options: Omit<DatabaseOptions, "url"> = {
    dataDir: values["data-dir"] ?? "data",
    log,
    transactionSeconds: MOVE_SECONDS_MAX,
  };
  const to = await openDatabase({ ...options, url: values.to });
  try {
    const from = await openDatabase({ ...options, url: undefined });
    const moved = await move(from, to).finally(() => from.close());
    print(values.json ? JSON.stringify({ ...moved.outcome, jobs: moved.jobs }) : report(moved));
    return moved.outcome.kind === "moved" ? 0 : 1;
  } finally {
    await to.close();
  }
}

try {
  process.exitCode = await main();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 1;
}
