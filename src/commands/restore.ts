import "#env.ts";
import "temporal-polyfill/global";
import { parseArgs } from "node:util";
import { hashKey } from "#adapters/identity/key-file.ts";
import { pseudonyms } from "#adapters/identity/pseudonyms.ts";
import { openQueue } from "#adapters/jobs/queue.ts";
import { BACKUP_MARK, openBackup, type RestoreOutcome, restore, rowsOf } from "#adapters/store/backup.ts";
import { linesOf } from "#adapters/store/backup-file.ts";
import { type Database, openDatabase } from "#adapters/store/database.ts";
import { everybody } from "#adapters/store/everybody.ts";
import { openStores } from "#adapters/store/stores.ts";
import { within } from "#adapters/store/within.ts";
import { warnings as log } from "#adapters/terminal/warnings.ts";
import { eraseAgain } from "#domain/privacy/index.ts";
import { localPorts } from "#local.ts";

const USAGE = `npm run restore -- --from backups/monday.gz [options]: into an empty database
  --since FILE     a newer backup, of which the refusals count: without it, whoever said "delete" or "don't listen
                   to me" since the restored one was made is known, or heard, again
  --data-dir DIR   where the embedded database is to live (DATA_DIR, else data); DATABASE_URL names another
  --json           print the outcome as JSON`;

/** All of it or nothing, so it is one transaction. */
const SECONDS_MAX = 6 * 60 * 60;
/** Who refused what, and who was erased when. */
const REFUSALS = "refusal";

type Pseudonym = (id: string) => string;

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      ...{ from: { type: "string" }, since: { type: "string" }, "data-dir": { type: "string" } },
      json: { type: "boolean" },
    },
  });
  const { from, since } = values;
  if (!from) {
    process.stdout.write(`${USAGE}\n`);
    return 2;
  }
  const dataDir = values["data-dir"] ?? localPorts(process.env).dataDir;
  const pseudonym = pseudonyms(hashKey(process.env["HASH_KEY"] || undefined, dataDir));
  const open = (path: string) => openBackup(linesOf(path), pseudonym(BACKUP_MARK));
  const backup = await open(from);
  const instead: Record<string, readonly string[]> = since
    ? { [REFUSALS]: await rowsOf(await open(since), REFUSALS) }
    : {};

  const url = process.env["DATABASE_URL"] || undefined;
  const database = await openDatabase({ url, dataDir, log, transactionSeconds: SECONDS_MAX });
  try {
    const queue = openQueue({ source: database.queue, log });
    await queue.start(backup.jobs.map(({ name }) => name));
    let erased = 0;
    const outcome = await restore(database, backup, instead, async (tx) => {
      await queue.enqueue(tx, backup.jobs);
      // In here, so that no crash leaves them in a database that looks whole.
      erased = await eraseSince(within(database, tx), pseudonym, backup.at);
    }).finally(queue.stop);
    const said = { ...outcome, at: backup.at, jobs: backup.jobs.length, erased };
    process.stdout.write(`${values.json ? JSON.stringify(said) : text(from, said)}\n`);
    return outcome.kind === "restored" ? 0 : 1;
  } finally {
    await database.close();
  }
}

/** Whoever said "delete" since the backup was made is in it still. */
async function eraseSince(database: Database, pseudonym: Pseudonym, at: Temporal.Instant): Promise<number> {
  const stores = (name: Pseudonym) => openStores(database, async () => undefined, name);
  const eraseFrom = (all: ReturnType<typeof openStores>) => async (id: string) => {
    let items = 0;
    for (const store of Object.values(all)) items += await store.erase(id);
    return items;
  };
  const byId = stores(pseudonym);
  const hashes = await byId.refusals.erasedSince(at);
  const erase = { erase: eraseFrom(byId), eraseHash: eraseFrom(stores((hash) => hash)) };
  return eraseAgain({ everybody: () => everybody(database), pseudonym, ...erase }, hashes);
}

function text(
  path: string,
  { at, erased, jobs, ...outcome }: RestoreOutcome & { at: Temporal.Instant; erased: number; jobs: number },
): string {
  if (outcome.kind === "not_empty") {
    return `Nothing was restored: the database already holds rows in "${outcome.table}". Name an empty one.`;
  }
  const again = erased > 0 ? ` ${erased} of them were erased since, and are again.` : "";
  return `${path}, of ${at}: ${outcome.rows} rows and ${jobs} jobs are back.${again} Start the service.`;
}

try {
  process.exitCode = await main();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 1;
}
