import { chmod, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Database, openDatabase } from "#adapters/store/database.ts";
import { postStore } from "#adapters/store/posts.ts";
import { tagActivity } from "#adapters/store/tag-activity.ts";
import type { Post, PostStore } from "#domain/posts/index.ts";
import type { Transaction } from "#shared/transaction.ts";
import { startPostgres } from "#tests/support/postgres-server.mjs";
import { quiet } from "#tests/support/quiet.ts";
import { compared, type Measure, type Report } from "./report.ts";

/** Ten million posts if `seconds` is 5. */
const ROWS_PER_SECOND = 2_000_000;
/** How many times more rows the large table has. */
const TIMES = 100;
/** What a hundred times the rows may cost. */
const GOAL = 3;
const ROUNDS = 9;

const NOW = Temporal.Instant.from("2026-11-23T08:00:00Z");
/** Thirteen months, which is what is kept. */
const SPAN_SECONDS = 403 * 24 * 3_600;
const AUTHORS = 20_000;
const CHANNELS = 1_000;
const PLANS = "dist/plans";

const days = (count: number) => NOW.subtract({ hours: count * 24 });
const name = (id: string) => `h${id}`;

/** What is asked of the posts all day long, and each day. */
const QUESTIONS: Readonly<Record<string, (posts: PostStore, database: Database, round: number) => Promise<unknown>>> = {
  "storing eight posts": (posts, _database, round) => posts.add(batch(round), async () => undefined),
  "who of 100 was visible": (posts, database) => database.transaction((tx) => posts.lastActs(tx, leaders(), days(6))),
  "who posted last week": (posts) => posts.authorsBetween({ start: days(7), end: NOW }),
  "everything about a person": (posts) => posts.export("author 17"),
  "how many were set aside": (posts) => posts.countSetAside(),
  "news of ten hashtags": (_posts, database) =>
    tagActivity(database).news(tags(), { start: days(7), end: NOW }, 5, "author 17"),
  "the rhythm of a hashtag": (_posts, database) =>
    tagActivity(database).weekly(["dept5_topic5"], { start: days(182), end: NOW }),
  "the hashtags of a person": (_posts, database) => tagActivity(database).habitOf("author 15", days(90)),
};

/** The questions to the table of posts, with a hundred times as many rows in it. */
export async function scale(seconds: number): Promise<Report> {
  const rows = Math.round(ROWS_PER_SECOND * seconds);
  await using closing = new AsyncDisposableStack();
  const folder = await mkdtemp(join(tmpdir(), "vorbild-scale-"));
  closing.defer(() => rm(folder, { recursive: true, maxRetries: 3 }));
  await chmod(folder, 0o755); // PostgreSQL may run as another user
  const postgres = await startPostgres(folder);
  closing.defer(postgres.stop);
  const database = await openDatabase({
    ...{ url: `${postgres.url}/postgres`, dataDir: folder, log: quiet },
    transactionSeconds: 3_600,
  });
  closing.defer(database.close);

  await fill(database, 0, rows / TIMES);
  const few = await measure(database, null);
  await fill(database, rows / TIMES, rows);
  const many = await measure(database, PLANS);
  const of = (set: ReadonlyMap<string, number>, count: number): Measure[] =>
    Array.from(set, ([question, value]) => ({ name: `${question}, ${count} posts`, value, unit: "ms" }));
  return {
    benchmark: "scale",
    request: `questions to ${rows} posts beside ${rows / TIMES}, medians of ${ROUNDS}; plans in ${PLANS}`,
    figures: [],
    measures: [...of(few, rows / TIMES), ...of(many, rows)],
    ratios: Object.keys(QUESTIONS).map((question) =>
      compared(
        { name: `${question}, ${rows} posts`, value: many.get(question) ?? Number.NaN },
        { name: `${rows / TIMES}`, value: few.get(question) ?? Number.NaN },
        // The others grow with what they find, which is as large a part of the table in both.
        ["storing eight posts", "who of 100 was visible"].includes(question) ? GOAL : undefined,
      ),
    ),
  };
}

/** Posts as they lie after thirteen months: the older ones under pseudonyms, a few set aside, a few with mentions. */
async function fill(database: Database, from: number, until: number): Promise<void> {
  await database.alone.executeSql(
    `insert into place (source, id, name, state, complete_until)
     select 'teams', '19:channel ' || n, n::text, 'heard', now() from generate_series(0, $1::int - 1) as n
     on conflict do nothing`,
    [CHANNELS],
  );
  await database.transaction((tx) =>
    tx.executeSql(
      `insert into post (
         source, place_id, source_id, thread_id, author_id, posted_at, as_of, kind, hashtags, language, asks, thanks,
         length, mentioned, set_aside
       )
       select 'teams', '19:channel ' || n % $3::int, n::text, (n - case when n % 3 = 0 then 3 else 0 end)::text,
         case when posted_at < $4::timestamptz - interval '90 days' then 'pseudonym:h' else '' end || 'author ' || n % $5::int,
         posted_at, posted_at, case when n % 3 = 0 then 'reply' else 'post' end,
         case when n % 5 = 0 then array['dept' || n % 20 || '_topic' || n % 700] else '{}' end,
         'de', n % 7 = 0, n % 11 = 0, 150,
         case when n % 9 = 0 and posted_at > $4::timestamptz - interval '90 days' then array['author ' || (n + 1) % $5::int] else '{}' end,
         case when n % 200 = 0 then 'links' end
       from generate_series($1::int8 + 1, $2::int8) as n,
         lateral (select $4::timestamptz - make_interval(secs => ($6::float8 * (n % 1000003)) / 1000003) as posted_at) as time`,
      [from, until, CHANNELS, NOW.toString(), AUTHORS, SPAN_SECONDS],
    ),
  );
  await database.tidy();
}

async function measure(database: Database, plans: string | null): Promise<ReadonlyMap<string, number>> {
  const posts = postStore(database, name);
  const medians = new Map<string, number>();
  for (const [question, ask] of Object.entries(QUESTIONS)) {
    const times: number[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      const started = performance.now();
      await ask(posts, database, round);
      times.push(performance.now() - started);
    }
    medians.set(question, Math.round((times.toSorted((a, b) => a - b)[ROUNDS >> 1] ?? 0) * 10) / 10);
    if (plans) await explain(database, question, ask, plans);
  }
  return medians;
}

/** Writes how the database goes about each statement of a question; what that changes is undone. */
async function explain(
  database: Database,
  question: string,
  ask: (typeof QUESTIONS)[string],
  folder: string,
): Promise<void> {
  const told: string[] = [];
  const telling = (on: Transaction): Transaction => ({
    async executeSql(text, values) {
      if (/^\s*(?:with|select|insert|update|delete)/i.test(text)) {
        await on.executeSql("savepoint plan");
        const { rows } = await on.executeSql(`explain (analyze, buffers, costs off) ${text}`, values);
        await on.executeSql("rollback to plan");
        told.push(rows.map((row) => String(Object.values(row)[0])).join("\n"));
      }
      return on.executeSql(text, values);
    },
  });
  const listening: Database = {
    ...database,
    alone: {
      executeSql: (text, values) => database.transaction((tx) => telling(tx).executeSql(text, values)),
    },
    transaction: (work) => database.transaction((tx) => work(telling(tx))),
  };
  await ask(postStore(listening, name), listening, ROUNDS);
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, `${question.replaceAll(" ", "-")}.txt`), `${told.join("\n\n")}\n`);
}

const tags = () => Array.from({ length: 10 }, (_, index) => `dept${(index * 5) % 20}_topic${index * 5}`);

const leaders = () => Array.from({ length: 100 }, (_, index) => `author ${index * 150}`);

/** Eight posts of different people, half of them replies to older ones. */
function batch(round: number): Post[] {
  return Array.from({ length: 8 }, (_, index): Post => {
    const sourceId = `new ${round} ${index}`;
    const isReply = index % 2 === 0;
    return {
      ...{
        source: "teams",
        placeId: `19:channel ${index}`,
        sourceId,
        threadId: isReply ? `${1_000 * index + 7}` : sourceId,
      },
      ...{
        authorId: `author ${index}`,
        at: NOW,
        asOf: NOW,
        mentionedIds: [],
        reactions: {},
        hashtags: ["hr_onboarding"],
      },
      ...{ language: "de", asks: false, thanks: false, length: 150, kind: isReply ? "reply" : "post", setAside: null },
      ...{ fingerprint: sourceId, isNameless: false },
    };
  });
}
