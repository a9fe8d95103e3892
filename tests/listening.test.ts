import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { GraphClient } from "#adapters/graph/client.ts";
import { type Database, openDatabase } from "#adapters/store/database.ts";
import { eventSubscriptionStore } from "#adapters/store/event-subscriptions.ts";
import { postStore } from "#adapters/store/posts.ts";
import { openPlainStores } from "#adapters/store/stores.ts";
import { textReader } from "#adapters/text/reader.ts";
import { readConfig } from "#config.ts";
import type { PostStore } from "#domain/posts/index.ts";
import { makeListening } from "#listening.ts";
import { dataFolder } from "#tests/support/databases.ts";
import { instant, silent } from "#tests/support/fakes.ts";
import { backwards, heardPost } from "#tests/support/posts.ts";

const now = instant("2026-11-23T08:00Z");
const key = Buffer.alloc(32, 1);
const config = readConfig({
  MICROSOFT_APP_ID: "5f0c2c5e-0000-4b1e-9d0d-3b7a7a1f0001",
  MICROSOFT_APP_TENANT_ID: "5f0c2c5e-0000-4b1e-9d0d-3b7a7a1f0002",
  MICROSOFT_APP_PASSWORD: "secret",
});

let database: Database;
beforeAll(async () => {
  database = await openDatabase({ url: undefined, dataDir: await dataFolder(), log: silent });
});
afterAll(() => database.close());

/** A channel of which Graph tells one message, written by somebody in the directory. */
const graph: GraphClient = {
  get: async () => null,
  post: async () => null,
  postForText: async () => null,
  patch: async () => null,
  ifAllowed: { get: async () => null, post: async () => null },
  list: async () => [],
  holds: () => true,
  ask: async () => ({
    status: 200,
    waitMs: null,
    body: {
      value: [{ id: String(now.epochMilliseconds - 60_000), from: { user: { id: "anna" } } }],
      "@odata.deltaLink": "delta",
    },
  }),
};

test("a post that is said now does not wait until what was read of the past is stored", async () => {
  const plain = openPlainStores(database);
  const place = { source: "teams", id: "19:a", name: "A", teamId: "t", teamName: "T", state: "heard" } as const;
  await plain.places.save([place], now.subtract({ hours: 1 }));
  const reading = Promise.withResolvers<void>();
  const stored = Promise.withResolvers<void>();
  const posts: PostStore = {
    ...postStore(database, backwards),
    async add([first]) {
      if (first?.authorId === "anna") {
        reading.resolve();
        await stored.promise;
      }
      return 1;
    },
  };
  const clock = () => now;
  const long = Temporal.Duration.from({ hours: 400 * 24 });
  const recording = {
    reader: textReader({ key }),
    posts,
    learners: [],
    isRefusedBy: () => false,
    clock,
    kept: () => ({ posts: long, names: long }),
  };
  const stores = { ...plain, posts, eventSubscriptions: eventSubscriptionStore(database) };
  const hours = {
    sessions: { organizers: async () => [], ofEvents: async () => [] },
    ...{ transaction: database.transaction, enqueue: async () => {} },
  };
  const listening = makeListening(config, { graph, key, stores, recording, hours, clock, log: silent });
  const repair = listening.readers.flatMap((tasks) => ("posts.repair" in tasks ? [tasks["posts.repair"]()] : []));
  await reading.promise;

  await listening.hear([heardPost({ authorId: "ben" })]);

  stored.resolve();
  await Promise.all(repair);
  listening.end();
  expect(await plain.places.due("teams", now, 1)).toEqual([]);
});
