import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { AppError } from "#shared/errors.ts";
import type { Log } from "#shared/log.ts";
import { assertDurable, syncFolder } from "./durable-fs.ts";
import type { Engine, QueueSource, Session } from "./engine.ts";
import { startMaintenance } from "./maintenance.ts";
import { takeOwnership } from "./owner-lock.ts";
import { PGliteThread } from "./pglite-thread.ts";
import { takeTurns } from "./turns.ts";

/** A write that no table sees. */
const WRITE = "select pg_logical_emit_message(true, 'vorbild', 'does this reach the disk?')";

type Turn = ReturnType<typeof takeTurns>;

/** The embedded database for pg-boss, whose statements expect that each has a connection of its own. */
function queueSource(thread: PGliteThread, turn: Turn): QueueSource {
  async function alone<T>(work: () => Promise<T>): Promise<T> {
    const done = await turn();
    try {
      return await work();
    } finally {
      done();
    }
  }
  async function statement(text: string, values?: readonly unknown[]) {
    try {
      return { rows: await thread.query(text, values?.length ? values : undefined, true) };
    } catch (error) {
      await thread.query("rollback", undefined, true); // a block that failed would stay open for whoever is next
      throw error;
    }
  }
  return {
    kind: "embedded",
    executeSql: (text, values) => alone(() => statement(text, values)),
    async listen(channel, heard) {
      await alone(() => thread.listen(channel, heard));
      return { close: () => alone(() => thread.unlisten(channel)) };
    },
  };
}

/** PGlite in `dataDir/store`, behind the four guards that make it safe: see docs/decisions. */
export async function embeddedEngine(dataDir: string, maintenanceSeconds: number, log: Log): Promise<Engine> {
  const giveBack = takeOwnership(dataDir);
  const folder = join(dataDir, "store");
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const isNew = !existsSync(join(folder, "PG_VERSION"));
  let opened = false;
  const thread = new PGliteThread(folder, (error) => {
    log.error({ error: String(error) }, "the embedded database died");
    // A service without its database only pretends to live; whoever starts it again finds everything that was committed.
    if (opened) process.exit(1);
  });
  const turn = takeTurns();

  async function session(): Promise<Session> {
    const release = await turn();
    return { query: async (text, values) => ({ rows: await thread.query(text, values, false) }), release };
  }
  async function alone(statement: string) {
    const { query, release } = await session();
    return query(statement)
      .then(({ rows }) => rows)
      .finally(release);
  }

  try {
    await assertDurable(
      () => alone(WRITE),
      () => thread.fsyncs(),
    );
    if (isNew) await syncFolder(folder);
    opened = true;
  } catch (cause) {
    await thread.close().catch(() => undefined);
    giveBack();
    throw cause instanceof AppError ? cause : new Error(`the database in ${folder} does not open`, { cause });
  }

  const maintenance = startMaintenance(alone, maintenanceSeconds, log);
  return {
    session,
    queue: queueSource(thread, turn),
    tidy: maintenance.tidy,
    async close() {
      await maintenance.stop();
      const release = await turn();
      await thread.close().finally(giveBack);
      release();
    },
  };
}
