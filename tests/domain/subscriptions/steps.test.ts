import { expect, test } from "@jest/globals";
import { type Step, stepsOf } from "#domain/subscriptions/steps.ts";
import { instant, silent } from "#tests/support/fakes.ts";

/** Steps that write down what was done; `work` says what becomes of one. */
function world(work: Step["work"] = async () => null) {
  const state = { now: instant("2026-11-23T08:00:00Z"), mistakes: 0 };
  const done: string[] = [];
  const stop = new AbortController();
  const steps = stepsOf(
    {
      ...{ turn: async () => {}, logged: () => ({}), clock: () => state.now, signal: stop.signal, log: silent },
    },
    () => {
      state.mistakes += 1;
    },
  );
  const step = (watchedId: string): Step => ({
    watchedId,
    work() {
      done.push(watchedId);
      return work();
    },
  });
  return { state, done, stop, steps, step };
}

test("does every step, several of them at a time", async () => {
  const gate = Promise.withResolvers<null>();
  const { steps, step, done } = world(() => gate.promise);

  const all = steps.each(Array.from({ length: 10 }, (_, index) => step(`${index}`)));
  await new Promise(setImmediate);
  const atOnce = done.length;
  gate.resolve(null);
  await all;

  expect([atOnce, done.length]).toEqual([8, 10]);
});

test("a mistake of our own in one is noted, and stops no other", async () => {
  const { steps, step, done, state } = world(() => Promise.reject(new Error("database is away")));

  await steps.each([step("a"), step("b")]);

  expect(done).toEqual(["a", "b"]);
  expect([state.mistakes, steps.isPaused()]).toEqual([2, false]);
});

test("rests as long as Graph asks for", async () => {
  const { steps, step, state } = world(async () => ({ kind: "throttled", waitMs: 600_000 }));

  await steps.each([step("a")]);
  state.now = state.now.add({ minutes: 9 });
  const before = steps.isPaused();
  state.now = state.now.add({ minutes: 1 });

  expect([before, steps.isPaused()]).toEqual([true, false]);
});

test("does nothing more when the service stops", async () => {
  const { steps, step, done, stop } = world();
  stop.abort();

  await steps.each([step("a")]);

  expect(done).toEqual([]);
});
