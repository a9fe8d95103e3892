import { AsyncLocalStorage } from "node:async_hooks";
import { assert } from "#shared/errors.ts";
import type { Log } from "#shared/log.ts";
import type { Transaction } from "#shared/transaction.ts";
import { adoptForeignRows } from "./commit-order.ts";
import { embeddedEngine } from "./embedded.ts";
import type { Engine, QueueSource } from "./engine.ts";
import { migrate } from "./migrate.ts";
import { postgresEngine } from "./postgres.ts";
import { inTransaction } from "./transaction.ts";

export interface DatabaseOptions {
  /** The address of a PostgreSQL server; undefined for the embedded database. */
  readonly url: string | undefined;
  /** Where the embedded database lives, in its folder `store`. */
  readonly dataDir: string;
  readonly log: Log;
  /** Longest time for one transaction. */
  readonly transactionSeconds?: number;
  /** Pause between two looks whether the embedded database needs a checkpoint. */
  readonly maintenanceSeconds?: number;
}

const TRANSACTION_SECONDS = 30;
const MAINTENANCE_SECONDS = 120;

export interface Database {
  /** Single statements, each a transaction of its own. Refuses to work inside `transaction`. */
  readonly alone: Transaction;
  /**
   * Runs `work` in a transaction; everything in it must go through its `tx`.
   *
   * @param secondsMax - for what takes its time; else as the database was opened
   */
  transaction<T>(work: (tx: Transaction) => Promise<T>, secondsMax?: number): Promise<T>;
  /** Throws when the database does not answer. */
  ping(): Promise<void>;
  /** Brings statistics in order; call it after a bulk load. */
  tidy(): Promise<void>;
  /** Where the queue may keep its jobs. */
  readonly queue: QueueSource;
  close(): Promise<void>;
}

/**
 * Refuses what would wait for ever: a transaction holds the only connection of the embedded database, so whoever
 * asks for another inside it waits for themselves.
 */
function guarded(engine: Engine, seconds: number): Database {
  const inside = new AsyncLocalStorage<{ open: boolean }>();
  function assertOutside(): void {
    assert(!inside.getStore()?.open, "inside a transaction everything goes through its tx");
  }

  const alone: Transaction = {
    async executeSql(text, values = []) {
      assertOutside();
      const session = await engine.session();
      return session.query(text, values).finally(() => session.release());
    },
  };
  const { queue } = engine;
  return {
    alone,
    async transaction(work, secondsMax = seconds) {
      assertOutside();
      const here = { open: true };
      const session = await engine.session();
      return inside
        .run(here, () => inTransaction(session, secondsMax, work))
        .finally(() => {
          here.open = false;
        });
    },
    async ping() {
      await alone.executeSql("select 1");
    },
    tidy: () => engine.tidy(),
    queue:
      queue.kind === "server"
        ? queue
        : {
            ...queue,
            async executeSql(text, values) {
              assertOutside();
              return queue.executeSql(text, values);
            },
          },
    close: () => engine.close(),
  };
}

/** Opens the database, on a server or embedded, and brings its schema up to date. */
export async function openDatabase(options: DatabaseOptions): Promise<Database> {
  const { url, dataDir, log, transactionSeconds = TRANSACTION_SECONDS } = options;
  const engine = url
    ? postgresEngine(url, transactionSeconds, log)
    : await embeddedEngine(dataDir, options.maintenanceSeconds ?? MAINTENANCE_SECONDS, log);
  try {
    await migrate(engine);
    const database = guarded(engine, transactionSeconds);
    // The embedded database has one user: whoever held a lease before is dead, and need not be waited for.
    if (!url) await database.alone.executeSql("delete from lease");
    await adoptForeignRows(database.alone);
    return database;
  } catch (error) {
    await engine.close();
    throw error;
  }
}
