import { expect, test } from "@jest/globals";
import { subscriptionKeeper } from "#domain/subscriptions/index.ts";
import { instant, silent } from "#tests/support/fakes.ts";
import { subscriptionsInMemory } from "#tests/support/subscriptions.ts";

const start = instant("2026-11-23T08:00:00Z");

/** Things are watched for ten hours at a time, of which two are left when it is renewed. */
function world(...things: readonly string[]) {
  const state = { now: start, watched: things, begun: [] as string[] };
  const { graph, store, ...memory } = subscriptionsInMemory((id: string) => id);
  const run = subscriptionKeeper({
    ...{ graph, subscriptions: store },
    watched: async () => new Map(state.watched.map((id) => [id, id])),
    life: Temporal.Duration.from({ hours: 10 }),
    remains: Temporal.Duration.from({ hours: 2 }),
    turn: async (id) => void memory.calls.push(`turn ${id}`),
    begun: async (id) => void state.begun.push(id),
    logged: (id) => ({ id }),
    ...{ clock: () => state.now, signal: new AbortController().signal, log: silent },
  });
  return { ...memory, state, run };
}

test("waits for its turn, subscribes, and says that it began", async () => {
  const { run, calls, state } = world("a");

  await run();

  expect(calls).toEqual(["turn a", "subscribe a"]);
  expect(state.begun).toEqual(["a"]);
});

test("lets one last as long as it was told, and renews it when as little is left as it was told", async () => {
  const { run, calls, kept, state } = world("a");
  await run();

  state.now = start.add({ hours: 8 });
  await run();

  expect(calls.slice(2)).toEqual(["turn a", "renew s a"]);
  expect([...kept.values()].map(({ endsAt }) => endsAt.since(start).total("hours"))).toEqual([18]);
});

test("ends what is not to be watched any more", async () => {
  const { run, calls, state } = world("a");
  await run();

  state.watched = [];
  await run();

  expect(calls.slice(2)).toEqual(["turn a", "end s a"]);
});

test("leaves alone for a day what refuses, and rests for minutes when Graph is away", async () => {
  const { run, calls, fail, state } = world("a", "b");
  fail("subscribe a", { kind: "refused" });
  fail("subscribe b", { kind: "unreachable" });
  const subscribed = () => calls.splice(0).filter((call) => call.startsWith("subscribe"));

  await run();
  const first = subscribed();
  state.now = start.add({ minutes: 4 });
  await run();
  const soon = subscribed();
  state.now = start.add({ minutes: 5 });
  await run();
  const later = subscribed();
  state.now = start.add({ hours: 24 });
  await run();

  expect([first, soon, later]).toEqual([["subscribe a", "subscribe b"], [], ["subscribe b"]]);
  expect(subscribed()).toContain("subscribe a");
});
