import { createReadStream } from "node:fs";
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "csv-parse";
import pg from "pg";
import { openExport } from "#adapters/engage/export.ts";
import { pseudonyms } from "#adapters/identity/pseudonyms.ts";
import { type Database, openDatabase } from "#adapters/store/database.ts";
import { gardenStore } from "#adapters/store/garden.ts";
import { postStore } from "#adapters/store/posts.ts";
import { openPlainStores } from "#adapters/store/stores.ts";
import { textReader } from "#adapters/text/reader.ts";
import { lessonKeeper, witnessBook } from "#domain/hashtags/index.ts";
import { importExport } from "#domain/posts/index.ts";
import { assert } from "#shared/errors.ts";
import { startPostgres } from "#tests/support/postgres-server.mjs";
import { quiet } from "#tests/support/quiet.ts";
import { makeExport } from "./engage-export.ts";
import { compared, type Measure, type Report } from "./report.ts";

const ROWS = 1_000_000;
/** At least half the speed of the slower of the two. */
const GOAL = 2;
/** How much more memory may be in use than in the first third. */
const GROWTH_MAX = 1.2;
const LOOK_MS = 50;
const MEGABYTE = 1024 * 1024;
const KEY = Buffer.alloc(32, 7);
const LONG = Temporal.Duration.from({ hours: 10_000 });
const GROUP_MIN = 7;

/** The data export of a network is imported on PostgreSQL; `IMPORT_ROWS` makes it smaller. */
export async function importing(): Promise<Report> {
  const rows = Number(process.env["IMPORT_ROWS"] ?? ROWS);
  await using closing = new AsyncDisposableStack();
  const folder = await mkdtemp(join(tmpdir(), "vorbild-bench-"));
  closing.defer(() => rm(folder, { recursive: true, maxRetries: 3 }));
  await chmod(folder, 0o755); // PostgreSQL may run as another user
  const { zip, messages } = await makeExport(folder, rows, Temporal.Now.instant());
  const postgres = await startPostgres(folder);
  closing.defer(postgres.stop);
  const url = `${postgres.url}/postgres`;
  const database = await openDatabase({ url, dataDir: folder, log: quiet });
  closing.defer(database.close);

  const parse = () => timed("csv-parse alone", () => parseAll(messages, rows));
  const before = await parse();
  const memory = memoryMeter();
  const ours = await timed("import", () => importAll(database, zip, rows, memory.at));
  const { first, all } = memory.stop();
  // Before and after, because a machine that others share is not as fast all the time.
  const parsing = { ...before, value: (before.value + (await parse()).value) / 2 };
  const copying = await copyAll(url, join(folder, "postgres", "posts.copy"));
  const slower = parsing.value > copying.value ? parsing : copying;
  const speed = { name: "speed of the import", value: Math.round(rows / ours.value), unit: "rows/s" };
  return {
    benchmark: "import",
    request: `the data export of a network with ${rows} messages, on PostgreSQL`,
    figures: [],
    measures: [ours, parsing, copying, speed, first, all].map((one) => ({ ...one, value: rounded(one.value) })),
    ratios: [
      compared(ours, slower, GOAL),
      compared(ours, slower === parsing ? copying : parsing),
      compared(all, first, GROWTH_MAX),
    ],
  };
}

const rounded = (value: number) => Math.round(value * 10) / 10;

async function timed(name: string, work: () => Promise<unknown>): Promise<Measure> {
  const started = performance.now();
  await work();
  return { name, value: (performance.now() - started) / 1000, unit: "s" };
}

/** As `npm run import:engage` does, with a directory that answers at once. */
async function importAll(
  database: Database,
  path: string,
  rows: number,
  onShare: (share: number) => void,
): Promise<void> {
  const reader = textReader({ key: KEY });
  const posts = postStore(database, pseudonyms(KEY));
  const { lessons, witnesses } = openPlainStores(database);
  const book = witnessBook(witnesses, () => GROUP_MIN);
  const learner = lessonKeeper({
    ...{ tags: gardenStore(database), log: lessons, witnesses: book, pseudonym: pseudonyms(KEY) },
    departmentOf: () => null,
  });
  const identities = { byAddress: async (address: string) => `person ${address}` };
  const outcome = await importExport(
    {
      ...openPlainStores(database),
      ...{ reader, posts, learners: [learner], isRefusedBy: () => false, tidy: database.tidy },
      ...{ clock: () => Temporal.Now.instant(), kept: () => ({ posts: LONG, names: LONG }) },
      forget: async () => {},
    },
    await openExport({ path, network: null, allPublic: false }, identities),
    { again: false, whole: false, signal: AbortSignal.any([]), onProgress: ({ share }) => onShare(share) },
  );
  await book.exchange();
  assert(outcome.kind === "imported" && outcome.fresh === rows, "every row of the export becomes a post");
}

async function parseAll(path: string, rows: number): Promise<void> {
  let parsed = -1; // the names of the columns
  for await (const _ of createReadStream(path).pipe(parse({ bom: true }))) parsed += 1;
  assert(parsed === rows, `${parsed} rows were parsed`);
}

/** The same rows into the same table with its indexes, from a file on the server: the work that psql would cause. */
async function copyAll(connectionString: string, file: string): Promise<Measure> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    await client.query(`copy post to '${file}'`);
    await client.query("truncate post");
    return await timed("COPY of the posts alone", () => client.query(`copy post from '${file}'`));
  } finally {
    await client.end();
  }
}

/** The most memory that this process holds, and held in the first third of the work. */
function memoryMeter() {
  let [most, inFirstThird] = [0, 0];
  const timer = setInterval(() => {
    most = Math.max(most, process.memoryUsage.rss());
  }, LOOK_MS);
  const measure = (name: string, bytes: number): Measure => ({ name, value: bytes / MEGABYTE, unit: "MB" });
  return {
    at(share: number): void {
      if (share <= 1 / 3 || inFirstThird === 0) inFirstThird = Math.max(most, process.memoryUsage.rss());
    },
    stop() {
      clearInterval(timer);
      return {
        first: measure("most memory in the first third", inFirstThird),
        all: measure("most memory", Math.max(most, inFirstThird)),
      };
    },
  };
}
