import type { Log } from "#shared/log.ts";

/** The hour of the machine's own clock at which the nightly round may begin. */
const NIGHT_HOUR = 3;

/** Runs one statement, alone, and returns its rows. */
type Run = (statement: string) => Promise<Record<string, unknown>[]>;

export interface Maintenance {
  /** Lets PostgreSQL forget dead rows and count the living, table by table so that others get their turn. */
  tidy(): Promise<void>;
  /** Writes a checkpoint if anything changed since the last; at night, tidies first. */
  round(): Promise<void>;
  stop(): Promise<void>;
}

function nextNight(now: Temporal.ZonedDateTime): Temporal.ZonedDateTime {
  const tonight = now.with({ hour: NIGHT_HOUR, minute: 0, second: 0, millisecond: 0, microsecond: 0, nanosecond: 0 });
  return Temporal.ZonedDateTime.compare(now, tonight) < 0 ? tonight : tonight.add({ days: 1 });
}

/**
 * Does what the embedded database, having no background processes, does not do by itself: without checkpoints the
 * write-ahead log is never recycled and opening takes longer and longer, without vacuum dead rows stay for ever.
 *
 * @param now - the machine's own time
 */
export function startMaintenance(
  run: Run,
  everySeconds: number,
  log: Log,
  now = () => Temporal.Now.zonedDateTimeISO(),
): Maintenance {
  let checkpointed: unknown = null;
  let night = nextNight(now());
  let running = Promise.resolve();

  async function position(): Promise<unknown> {
    const [end] = await run("select pg_current_wal_insert_lsn()::text as lsn");
    return end && Object.values(end)[0];
  }

  async function tidy(): Promise<void> {
    const tables = await run("select format('%I.%I', schemaname, relname) as name from pg_stat_user_tables");
    for (const { name } of tables) await run(`vacuum (analyze) ${name}`);
  }

  async function round(): Promise<void> {
    if (Temporal.ZonedDateTime.compare(now(), night) >= 0) {
      night = nextNight(now());
      await tidy();
    }
    if ((await position()) === checkpointed) return;
    await run("checkpoint");
    checkpointed = await position();
  }

  const timer = setInterval(() => {
    running = round().catch((error) => log.error({ error: String(error) }, "maintenance of the database failed"));
  }, everySeconds * 1000);
  timer.unref();

  return {
    tidy,
    round,
    async stop() {
      clearInterval(timer);
      await running;
    },
  };
}
