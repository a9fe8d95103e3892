import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Database, openDatabase } from "#adapters/store/database.ts";
import { openStores } from "#adapters/store/stores.ts";
import { planDueNudges } from "#domain/leaders/index.ts";
import { assert } from "#shared/errors.ts";
import { startPostgres } from "#tests/support/postgres-server.mjs";
import { quiet } from "#tests/support/quiet.ts";
import { compared, type Measure, type Ratio, type Report } from "./report.ts";

const LEADERS = 100_000;
/** How many of them have the same slot, and are due at once. */
const DUE = 4_000;
/** What an idle tick, and planning, may cost in scans: reading all leaders, once, and doing nothing else with them. */
const IDLE_GOAL = 0.01;
const PLAN_GOAL = 5;
const ROUNDS = 9;
const IDLE_TICKS = 100;

const NOW = Temporal.Instant.from("2026-11-24T08:30:00Z");

type DatabaseName = "PostgreSQL" | "PGlite";

/** Who of 100,000 leaders is due: a tick when nobody is, and one when 4,000 are, beside reading all of them once. */
export async function due(): Promise<Report> {
  const measures: Measure[] = [];
  await using closing = new AsyncDisposableStack();
  const folder = await mkdtemp(join(tmpdir(), "vorbild-due-"));
  closing.defer(() => rm(folder, { recursive: true, maxRetries: 3 }));
  await chmod(folder, 0o755); // PostgreSQL may run as another user
  const postgres = await startPostgres(folder);
  closing.defer(postgres.stop);

  const ratios: Ratio[] = [];
  for (const name of ["PostgreSQL", "PGlite"] as const) {
    const url = name === "PostgreSQL" ? `${postgres.url}/postgres` : undefined;
    const figures = await on(name, url, folder);
    measures.push(...figures.measures);
    ratios.push(...figures.ratios);
  }
  return {
    benchmark: "due",
    request: `a tick over ${LEADERS} leaders, medians of ${ROUNDS}; reading all hands their rows to the service`,
    figures: [],
    measures,
    ratios,
  };
}

async function on(name: DatabaseName, url: string | undefined, dataDir: string) {
  const database = await openDatabase({ url, dataDir, log: quiet, transactionSeconds: 3_600 });
  try {
    await fill(database);
    const tick = ticking(database);
    const millis = (what: string, value: number): Measure => ({
      name: `${name}: ${what}`,
      value: hundredth(value),
      unit: "ms",
    });
    const scan = millis("reading all", await median(() => readAll(database)));
    const count = millis("counting all in the database", await median(() => countAll(database)));
    const idle = millis("idle tick", await idleMillis(tick));
    const plan = millis(`${DUE} planned`, await planMillis(database, tick));
    return {
      measures: [scan, count, idle, plan],
      ratios: [
        ...[compared(idle, scan, IDLE_GOAL), compared(plan, scan, PLAN_GOAL)],
        ...[compared(idle, count), compared(plan, count)],
      ],
    };
  } finally {
    await database.close();
  }
}

/** The tick of the service, at any moment. */
function ticking(database: Database): (now: Temporal.Instant) => Promise<number> {
  const { leaders, ledger, posts } = openStores(
    database,
    async () => undefined,
    (id) => `h${id}`,
  );
  return (now) => planDueNudges({ leaders, ledger, acts: posts, outbox: { wake() {} }, clock: () => now, log: quiet });
}

async function idleMillis(tick: (now: Temporal.Instant) => Promise<number>): Promise<number> {
  const before = NOW.subtract({ hours: 1 });
  return median(async () => {
    for (let count = 0; count < IDLE_TICKS; count++) await tick(before);
  }).then((millis) => millis / IDLE_TICKS);
}

async function planMillis(database: Database, tick: (now: Temporal.Instant) => Promise<number>): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const started = performance.now();
    const planned = await tick(NOW);
    times.push(performance.now() - started);
    assert(planned === DUE, `${planned} of ${DUE} planned`);
    await makeDueAgain(database);
  }
  return middle(times);
}

async function readAll({ alone }: Database): Promise<void> {
  const { rows } = await alone.executeSql("select * from leader");
  assert(rows.length === LEADERS, `read ${rows.length} of ${LEADERS}`);
}

/** The least that a look at every row can cost: nothing leaves the database. */
async function countAll({ alone }: Database): Promise<void> {
  await alone.executeSql("select count(*) from leader where zone <> 'nowhere'");
}

/**
 * Leaders with a year behind them: half did not react to their last two nudges and an eighth not to the last four, so
 * that everything is asked that planning ever asks; all of those that are due get something.
 */
async function fill(database: Database): Promise<void> {
  const statements = [
    `insert into leader_gate (leader_id, kind, opened_at)
     select 'leader ' || n, 'groundwork', $1::timestamptz - interval '300 days' from generate_series(1, ${LEADERS}) as n`,
    `insert into leader (
       person_id, state, weekday, time, zone, goals, agreed_at, next_due_at, answered_at
     )
     select 'leader ' || n, 'active', 2, '09:30', 'Europe/Berlin',
       '[{"id": "1", "text": "Einarbeitung in 4 statt 8 Wochen", "since": "2026-02-01T08:00Z", "standing": null}]',
       $1::timestamptz - interval '300 days',
       case when n <= ${DUE} then $1::timestamptz else $1::timestamptz + make_interval(secs => 60 * (1 + n % 10000)) end,
       case when n % 2 = 0 then null else $1::timestamptz - interval '20 days' end
     from generate_series(1, ${LEADERS}) as n`,
    `insert into ledger_entry (id, person_id, class, kind, key, facts, not_after, state, planned_at, sent_at)
     select gen_random_uuid()::text, 'leader ' || n, 'unasked', 'leaders.nudge', n || ' ' || week, '{}', at, 'sent', at, at
     from generate_series(1, ${LEADERS}) as n, generate_series(1, 4) as week,
       lateral (select $1::timestamptz - make_interval(days => 14 * week) as at) as time
     where week <= 2 or n % 8 = 0`,
    `insert into post (
       source, place_id, source_id, thread_id, author_id, posted_at, as_of, kind, hashtags, asks, thanks, length
     )
     select 'teams', '19:a', n::text, n::text, 'leader ' || n, at, at, 'post', '{}', false, false, 150
     from generate_series(1, ${LEADERS}) as n,
       lateral (select $1::timestamptz - make_interval(days => 60 + n % 30) as at) as time`,
  ];
  for (const statement of statements) await database.alone.executeSql(statement, [NOW.toString()]);
  await database.tidy();
}

async function makeDueAgain({ alone }: Database): Promise<void> {
  await alone.executeSql("delete from ledger_entry where planned_at = $1", [NOW.toString()]);
  await alone.executeSql(
    "update leader set next_due_at = $1::timestamptz where next_due_at >= $1::timestamptz + interval '7 days'",
    [NOW.toString()],
  );
  await alone.executeSql("vacuum analyze leader, ledger_entry");
}

async function median(work: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const started = performance.now();
    await work();
    times.push(performance.now() - started);
  }
  return middle(times);
}

const hundredth = (value: number) => Math.round(value * 100) / 100;

function middle(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[times.length >> 1] ?? Number.NaN;
}
