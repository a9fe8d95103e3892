import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openDatabase } from "#adapters/store/database.ts";
import { openPlainStores, openStores, type PlainStores, type Stores } from "#adapters/store/stores.ts";
import { nameReader } from "#adapters/text/name-reader.ts";
import { textReader } from "#adapters/text/reader.ts";
import { plainName } from "#adapters/text/tag-names.ts";
import { hashtagGarden, lessonKeeper } from "#domain/hashtags/index.ts";
import type { Lesson } from "#domain/posts/index.ts";
import { assert } from "#shared/errors.ts";
import { startPostgres } from "#tests/support/postgres-server.mjs";
import { quiet } from "#tests/support/quiet.ts";
import { compared, type Measure, type Report } from "./report.ts";
import { postText } from "./texts.ts";

const LESSONS = 50_000;
const BATCH = 500;
const TAGS = 1_000;
const AUTHORS = 5_000;
const GROUP_MIN = 7;
/** A restart has to be a matter of seconds. */
const GOAL_SECONDS = 10;

const reader = textReader({ key: Buffer.alloc(32, 7) });
const at = Temporal.Instant.from("2026-11-23T08:00:00Z");
const pseudonym = (id: string) => id;

/** A replica starts: it reads all tags and folds 50,000 lessons, from PostgreSQL. */
export async function restoring(): Promise<Report> {
  await using closing = new AsyncDisposableStack();
  const folder = await mkdtemp(join(tmpdir(), "vorbild-restoring-"));
  closing.defer(() => rm(folder, { recursive: true, maxRetries: 3 }));
  await chmod(folder, 0o755); // PostgreSQL may run as another user
  const postgres = await startPostgres(folder);
  closing.defer(postgres.stop);
  const database = await openDatabase({ url: `${postgres.url}/postgres`, dataDir: folder, log: quiet });
  closing.defer(database.close);
  const stores = openStores(database, async () => undefined, pseudonym);
  const plain = openPlainStores(database);
  await teach(database, stores, plain);

  const garden = gardenOf(stores, plain);
  const started = performance.now();
  await garden.refresh();
  const took = round((performance.now() - started) / 1000);
  const found = garden.suggest({ text: postText(3), department: null }, 3);
  assert(found.length > 0, "what was learned before the restart is suggested after it");
  const seconds: Measure = { name: "restart", value: took, unit: "s" };
  return {
    benchmark: "restoring",
    request: `a replica starts with ${LESSONS} lessons and ${TAGS} hashtags, on PostgreSQL`,
    figures: [],
    measures: [seconds],
    ratios: [compared(seconds, { name: "a second", value: 1 }, GOAL_SECONDS)],
  };
}

const round = (seconds: number) => Math.round(seconds * 10) / 10;
/** Posts as hearing hands them over, without storing the posts themselves. */
async function teach(
  database: Awaited<ReturnType<typeof openDatabase>>,
  { tags }: Stores,
  { lessons, witnesses }: PlainStores,
): Promise<void> {
  const keeper = lessonKeeper({
    ...{ tags, log: lessons, witnesses: { note: () => undefined } },
    ...{ departmentOf: () => "Elektromotoren", pseudonym },
  });
  const words = new Set<number>();
  for (let from = 0; from < LESSONS; from += BATCH) {
    const heard = Array.from({ length: BATCH }, (_, index) => lessonOf(from + index));
    for (const { features } of heard) for (const word of features?.words ?? []) words.add(word);
    await database.transaction((tx) => keeper.learn(tx, heard));
  }
  await witnesses.add(Array.from(words, (word) => ({ word, people: -1, week: 0 })));
}

function lessonOf(index: number): Lesson {
  const hashtags = [`dept${index % 20}_topic${index % TAGS}`];
  const features = reader.featuresOf(`${postText(index % TAGS)} ${postText(index + 7)}`); // posts with a tag are alike
  return { authorId: `author ${index % AUTHORS}`, hashtags, at, features, isSample: false };
}

function gardenOf({ tags }: Stores, plain: PlainStores) {
  const { departments, lessons, ranking, tagActivity, witnesses } = plain;
  return hashtagGarden({
    ...{ tags, lessons, witnesses, ranking, departments, activity: tagActivity, reader, pseudonym },
    ...{ names: nameReader(), plain: plainName, groupMin: () => GROUP_MIN, clock: () => at, log: quiet },
    ...{ keepPosts: () => Temporal.Duration.from({ hours: 10_000 }), forbids: () => null, departmentOf: () => null },
  });
}
