import { expect, test } from "@jest/globals";
import { callsThatFail, type HourFaults, NO_HOUR_FAULTS } from "#domain/rehearsal/hours-faults.ts";
import { newLife } from "#domain/rehearsal/life.ts";
import { seeded } from "#domain/rehearsal/random.ts";
import { mondayMorning } from "#tests/support/rehearsed-hours.ts";

async function callWith(faults: Partial<HourFaults>) {
  const call = callsThatFail(
    () => ({ ...NO_HOUR_FAULTS, ...faults }),
    seeded(7),
    () => mondayMorning,
  );
  const life = newLife();
  let done = 0;
  const outcome = await call(life, () => {
    done += 1;
    return "answer";
  }).catch((error: Error) => error.message);
  return { outcome, done, isAlive: life.isAlive() };
}

test("without faults, a call is answered", async () => {
  expect(await callWith({})).toEqual({ outcome: "answer", done: 1, isAlive: true });
});

test("who is throttled has done nothing, whose answer is lost has", async () => {
  const [throttled, lost] = [await callWith({ throttled: 1 }), await callWith({ timeout: 1 })];

  expect(throttled).toMatchObject({ outcome: expect.stringContaining("GRAPH_THROTTLED"), done: 0 });
  expect(lost).toMatchObject({ outcome: expect.stringContaining("GRAPH_UNREACHABLE"), done: 1 });
});

test("a process can end on its way", async () => {
  expect((await callWith({ crash: 2 })).isAlive).toBe(false);
});
