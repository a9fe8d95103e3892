import { expect, test } from "@jest/globals";
import { eventSubscriber } from "#domain/sessions/index.ts";
import { instant, silent } from "#tests/support/fakes.ts";
import { subscriptionsInMemory } from "#tests/support/subscriptions.ts";

const start = instant("2026-11-23T08:00:00Z");

/** Some experts have sessions ahead; what the log says is written down. */
function world(...organizers: readonly string[]) {
  const state = { now: start, organizers, said: [] as unknown[] };
  const { graph, store, ...memory } = subscriptionsInMemory((personId: string) => personId);
  const note = (fields: object) => void state.said.push(fields);
  const run = eventSubscriber({
    ...{ mailboxes: graph, subscriptions: store },
    sessions: { organizers: async () => state.organizers },
    ...{ clock: () => state.now, signal: new AbortController().signal, log: { ...silent, warn: note, error: note } },
  });
  return { ...memory, state, run };
}

test("watches the calendar of each expert with a session ahead, for less than a week", async () => {
  const { run, calls, kept } = world("anna", "bo");

  await run();
  await run();

  expect(calls).toEqual(["subscribe anna", "subscribe bo"]);
  const minutes = [...kept.values()].map(({ endsAt }) => endsAt.since(start).total("minutes"));
  expect(minutes).toEqual([10_020, 10_020]);
});

test("renews it a day before it ends", async () => {
  const { run, calls, state } = world("anna");
  await run();

  state.now = start.add({ minutes: 10_020 - 24 * 60 });
  await run();

  expect(calls).toEqual(["subscribe anna", "renew s anna"]);
});

test("watches nobody any longer than there are sessions ahead", async () => {
  const { run, calls, kept, state } = world("anna", "bo");
  await run();

  state.organizers = ["bo"];
  await run();

  expect(calls.slice(2)).toEqual(["end s anna"]);
  expect([...kept.keys()]).toEqual(["s bo"]);
});

test("does not say in the log who has sessions", async () => {
  const { run, fail, state } = world("anna");
  fail("subscribe anna", { kind: "refused" });

  await run();

  expect(state.said).toEqual([{ reason: "refused" }]);
});
