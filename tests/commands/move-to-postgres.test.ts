import { spawn } from "node:child_process";
import { once } from "node:events";
import { text } from "node:stream/consumers";
import { expect, test } from "@jest/globals";
import { openQueue } from "#adapters/jobs/queue.ts";
import { type Database, openDatabase } from "#adapters/store/database.ts";
import { openStores } from "#adapters/store/stores.ts";
import type { Job } from "#shared/transaction.ts";
import { dataFolder, emptyPostgres } from "#tests/support/databases.ts";
import { session, sessionOffer, sessionRequest } from "#tests/support/hour-records.ts";
import { quickStart } from "#tests/support/quick-start.ts";
import { quiet } from "#tests/support/quiet.ts";

const now = Temporal.Instant.from("2026-11-23T08:00:00.123456Z");
const jobs: Job[] = [
  { name: "sessions.settle", data: { sessionId: "s1" } },
  { name: "attention.deliver", data: { entryId: "e1" }, delaySeconds: 3600 },
];

async function run(...options: string[]): Promise<{ code: unknown; output: string; errors: string }> {
  const child = spawn(process.execPath, [...quickStart, "src/commands/move-to-postgres.ts", ...options]);
  const [output, errors, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, "exit")]);
  return { code, output, errors };
}

/** One of everything that is remembered. */
async function fill(database: Database): Promise<void> {
  const queue = openQueue({ source: database.queue, log: quiet });
  await queue.start(jobs.map(({ name }) => name));
  const stores = openStores(database, queue.enqueue, (id) => id);
  await stores.people.save({
    id: "anna",
    name: 'Änna "the boss"',
    givenName: "Änna",
    department: null,
    language: "de",
    formOfAddress: "sie",
    zone: "Europe/Vienna",
    hours: null,
    region: "AT",
    chosen: ["zone"],
  });
  await stores.refusals.add("listening", "mette", now);
  await stores.people.saveDialogue("anna", { name: "book", state: { topics: ["a", "b"] } }, now);
  await stores.sessions.hold(session({ id: "s1", askerId: "anna", slot: { start: now, end: now.add({ hours: 1 }) } }), {
    caps: [],
    jobs,
  });
  await stores.sessionOffers.add(sessionOffer({ expertId: "kim", invited: ["anna"] }));
  await stores.sessionRequests.add(sessionRequest({ askerId: "anna" }));
  await database.alone.executeSql(
    `insert into post select 'teams', 'place', n::text, n::text, 'anna', now(), 'post', '{führung}', 'de', false, true, n,
       '{lars}', '{"like": 2}', now(), null, false, '{führung}'
     from generate_series(1, 2500) n`,
  );
  await queue.stop();
}

/** Everything in the database, as it exports and counts it. */
async function contents(database: Database): Promise<unknown> {
  const queue = openQueue({ source: database.queue, log: quiet });
  const { people, posts, refusals, sessions, sessionOffers, sessionRequests } = openStores(
    database,
    queue.enqueue,
    (id) => id,
  );
  await queue.start();
  const pending = (await queue.pending()).map(({ name, data }) => ({ name, data }));
  await queue.stop();
  return {
    people: await people.export("anna"),
    posts: (await posts.export("anna")).map((post) => post["source_id"]).toSorted(),
    sessions: await sessions.export("anna"),
    offers: await sessionOffers.export("anna"),
    requests: await sessionRequests.export("anna"),
    refusals: await refusals.export("mette"),
    pending: pending.toSorted((a, b) => a.name.localeCompare(b.name)),
  };
}

test("moves everything to an empty PostgreSQL, with the jobs that wait", async () => {
  const [dataDir, url] = [await dataFolder(), await emptyPostgres()];
  const from = await openDatabase({ url: undefined, dataDir, log: quiet });
  await fill(from);
  const before = await contents(from);
  await from.close();

  const moved = await run("--to", url, "--data-dir", dataDir, "--json");

  const to = await openDatabase({ url, dataDir, log: quiet });
  const after = await contents(to);
  const late = await openStores(
    to,
    async () => undefined,
    (id) => id,
  ).sessions.upcoming("mette", now);
  await to.close();
  expect(moved).toMatchObject({ code: 0, errors: "" });
  expect(JSON.parse(moved.output)).toMatchObject({
    kind: "moved",
    jobs: 2,
    tables: expect.arrayContaining([
      { table: "post", rows: 2500 },
      { table: "refusal", rows: 1 },
      { table: "taken_time", rows: 4 },
      { table: "tag", rows: 0 },
    ]),
  });
  expect(after).toEqual(before);
  expect(late).toHaveLength(1);
}, 180_000);

test("says how it is used", async () => {
  const { code, output } = await run();

  expect({ code, output }).toEqual({ code: 2, output: expect.stringContaining("--to postgres://") });
});

test("says in one line why it cannot move", async () => {
  const { code, errors } = await run("--to", "postgres://nobody@127.0.0.1:1/none", "--data-dir", "nowhere");

  expect(code).toBe(1);
  expect(errors.trim().split("\n")).toHaveLength(1);
  expect(errors).toContain("ECONNREFUSED");
});
