import { expect, test } from "@jest/globals";
import { type HeedDeps, heedNotices, type Notice } from "#domain/posts/index.ts";
import { instant } from "#tests/support/fakes.ts";
import { heardPost } from "#tests/support/posts.ts";

const now = instant("2026-11-23T08:00:00Z");
const earlier = now.subtract({ hours: 1 });
const posted = (sourceId: string): Notice => ({ kind: "posted", post: heardPost({ sourceId }) });
const deleted = (sourceId: string, at: Temporal.Instant | null = null): Notice => ({
  kind: "deleted",
  name: { source: "teams", placeId: "19:a", sourceId },
  at,
});

/** Writes down what was done, in its order. */
function world(changes: Partial<HeedDeps> = {}) {
  const done: unknown[][] = [];
  const deps: HeedDeps = {
    hear: async (posts) => void done.push(["hear", ...posts.map(({ sourceId }) => sourceId)]),
    posts: {
      remove: async (gone) => void done.push(["remove", ...gone.map(({ sourceId, at }) => `${sourceId} ${at}`)]),
    },
    places: { wake: async (source, ids, at) => void done.push(["wake", source, ids, at]) },
    subscriptions: {
      hasten: async (ids, at) => void done.push(["hasten", ids, at]),
      remove: async (ids) => void done.push(["end", ids]),
    },
    clock: () => now,
    ...changes,
  };
  return { deps, done };
}

test("hears what was posted before it removes what was deleted, whatever came first", async () => {
  const { deps, done } = world();

  await heedNotices(deps, [deleted("2"), posted("1"), posted("2"), deleted("3", earlier)]);

  expect(done).toEqual([
    ["hear", "1", "2"],
    ["remove", `2 ${now}`, `3 ${earlier}`],
  ]);
});

test("lets a place be read again, once, when something happened in it that was not shown", async () => {
  const { deps, done } = world();

  await heedNotices(deps, [
    { kind: "changed", placeId: "19:a" },
    { kind: "changed", placeId: "19:b" },
    { kind: "changed", placeId: "19:a" },
  ]);

  expect(done).toEqual([["wake", "teams", ["19:a", "19:b"], now]]);
});

test("a subscription that runs out is renewed soon; one that was ended is forgotten and its place read again", async () => {
  const { deps, done } = world();

  await heedNotices(deps, [
    { kind: "renew", subscriptionId: "s-1" },
    { kind: "ended", subscriptionId: "s-2", placeId: "19:b" },
  ]);

  expect(done).toEqual([
    ["wake", "teams", ["19:b"], now],
    ["hasten", ["s-1"], now],
    ["end", ["s-2"]],
  ]);
});

test("fails when posts cannot be stored, so that they are told again", async () => {
  const { deps, done } = world({ hear: async () => Promise.reject(new Error("database is away")) });

  await expect(heedNotices(deps, [posted("1"), deleted("2")])).rejects.toThrow("database is away");

  expect(done).toEqual([]);
});

test("does nothing about nothing", async () => {
  const { deps, done } = world();

  await heedNotices(deps, []);

  expect(done).toEqual([]);
});
