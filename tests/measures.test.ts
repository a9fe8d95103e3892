import { expect, test } from "@jest/globals";
import type { PolicyState } from "#domain/privacy/index.ts";
import { measures } from "#measures.ts";
import { instant } from "#tests/support/fakes.ts";

const inForce = { kind: "inForce" } as PolicyState;

/** All measures by name, each as an object. */
async function read(state: PolicyState, pauseReason: string | null, quietSince: Temporal.Instant | null) {
  const all = measures({
    ledger: { counts: async () => ({ sent: 4, planned: 1 }), pauseReason: async () => pauseReason },
    queue: { pending: async () => [{ name: "posts.heed" }, { name: "posts.heed" }, { name: "sessions.settle" }] },
    quietPeriods: { since: async () => quietSince },
    policy: { state: () => state },
  });
  const values = await Promise.all(all.map(async (one) => [one.name, Object.fromEntries(await one.read())] as const));
  return Object.fromEntries(values);
}

test("counts no job that would tell when somebody booked an hour", async () => {
  const { vorbild_jobs_waiting: waiting } = await read(inForce, null, null);

  expect(waiting).not.toHaveProperty(["sessions.settle"]);
});

test("counts what is said and what is still to be done", async () => {
  expect(await read(inForce, null, null)).toMatchObject({
    vorbild_messages: { sent: 4, planned: 1 },
    vorbild_jobs_waiting: { "posts.heed": 2 },
    vorbild_sending_stopped: { refused: 0, quiet_period: 0, policy: 0 },
  });
});

test("tells each reason why nothing is said", async () => {
  const without = { kind: "notInForce" } as PolicyState;

  const { vorbild_sending_stopped: stopped } = await read(without, "BotDisabledByAdmin", instant("2026-11-23T08:00Z"));

  expect(stopped).toEqual({ refused: 1, quiet_period: 1, policy: 1 });
});
