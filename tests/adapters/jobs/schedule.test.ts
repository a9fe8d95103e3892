import { expect, test } from "@jest/globals";
import { schedule } from "#adapters/jobs/schedule.ts";
import { quiet } from "#tests/support/quiet.ts";

test("ticks by itself until it is stopped", async () => {
  let ticks = 0;
  const third = Promise.withResolvers<void>();
  const count = async () => {
    ticks++;
    if (ticks === 3) third.resolve();
  };

  const timed = schedule({ tasks: { count }, log: quiet, everySeconds: 0.01 });
  await third.promise;
  await timed.stop();
  const atStop = ticks;
  await timed.tickNow();

  expect(ticks).toBe(atStop);
});

test("never runs two ticks at once, and runs one more for all who asked meanwhile", async () => {
  const release = Promise.withResolvers<void>();
  let running = 0;
  let together = 0;
  let ticks = 0;
  async function task(): Promise<void> {
    together = Math.max(together, ++running);
    ticks++;
    await release.promise;
    running--;
  }
  const timed = schedule({ tasks: { task }, log: quiet });

  const asked = [timed.tickNow(), timed.tickNow(), timed.tickNow()];
  release.resolve();
  await Promise.all(asked);
  await timed.stop();

  expect({ together, ticks }).toEqual({ together: 1, ticks: 2 });
});

test("logs a task that fails and goes on with the next", async () => {
  const errors: unknown[] = [];
  const done: string[] = [];
  const tasks = {
    "leaders.nudge": () => Promise.reject(new Error("no database")),
    "attention.recover": async () => done.push("recovered"),
  };
  const timed = schedule({ tasks, log: { ...quiet, error: (fields) => errors.push(fields) } });

  await timed.tickNow();
  await timed.stop();

  expect(errors).toEqual([{ task: "leaders.nudge", error: new Error("no database") }]);
  expect(done).toEqual(["recovered"]);
});

test("waits for the task that runs and begins no other when it is stopped", async () => {
  const begun = Promise.withResolvers<void>();
  const release = Promise.withResolvers<void>();
  const log: string[] = [];
  const tasks = {
    async first() {
      begun.resolve();
      await release.promise;
      log.push("first");
    },
    second: async () => log.push("second"),
  };
  const timed = schedule({ tasks, log: quiet });
  const ticking = timed.tickNow();
  await begun.promise;

  const stopped = timed.stop();
  release.resolve();
  await Promise.all([stopped, ticking]);

  expect(log).toEqual(["first"]);
});
