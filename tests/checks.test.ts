import { expect, test } from "@jest/globals";
import { checks, checkUp } from "#checks.ts";
import type { PolicyState } from "#domain/privacy/index.ts";
import { AppError } from "#shared/errors.ts";
import { well } from "#shared/finding.ts";
import { instant } from "#tests/support/fakes.ts";

const at = instant("2026-11-02T08:00Z");

/** What is checked in a service in which everything is well, but for what is said. */
function checked(differs: Partial<Parameters<typeof checks>[0]>) {
  const state: PolicyState = { kind: "inForce", version: 3, since: at, until: at.add({ hours: 24 }) };
  return checks({
    database: { ping: async () => {} },
    queue: {
      ping: async () => {},
      pending: async () => ["leaders.nudge", "sessions.settle"].map((name) => ({ name })),
    },
    policy: { state: () => state },
    ledger: { pauseReason: async () => null, counts: async () => ({ sent: 3, in_doubt: 1 }) },
    quietPeriods: { since: async () => at },
    engage: { token: async () => "token" },
    tokens: { token: async () => "token" },
    mailboxes: async () => well({ code: "given" }),
    absences: async () => well({ code: "absences", replies: true, meetings: true }),
    ...differs,
  });
}

/** What is found of one thing. */
async function finding(check: string, differs: Parameters<typeof checked>[0] = {}) {
  return (await checkUp(checked(differs).all)).find((one) => one.check === check);
}

test("tells facts, and no sentences", async () => {
  expect(await finding("queue")).toEqual({ check: "queue", ok: true, found: { code: "waiting", jobs: 1 } });
  expect(await finding("sending")).toEqual({
    ...{ check: "sending", ok: true },
    found: { code: "sent", counts: { sent: 3, in_doubt: 1 }, quietSince: "2026-11-02T08:00:00Z" },
  });
  expect(await finding("policy")).toEqual({
    ...{ check: "policy", ok: true },
    found: { code: "agreed", version: 3, since: "2026-11-02T08:00:00Z", until: "2026-11-03T08:00:00Z" },
  });
});

test("what is thrown is a failure, with its code where it has one of ours, and the others are looked at", async () => {
  const coded = { token: async () => Promise.reject(new AppError("ENGAGE_SIGNED_OUT", "no token")) };
  const broken = { ping: async () => Promise.reject(new Error("connect ECONNREFUSED")) };

  expect(await finding("engage", { engage: coded })).toMatchObject({
    ...{ ok: false },
    found: { code: "failed", why: "ENGAGE_SIGNED_OUT", said: "ENGAGE_SIGNED_OUT: no token" },
  });
  expect(await finding("database", { database: broken })).toMatchObject({
    ...{ ok: false },
    found: { code: "failed", why: null, said: "connect ECONNREFUSED" },
  });
  expect((await finding("queue", { database: broken }))?.ok).toBe(true);
  await expect(checked({ database: broken }).ready.database()).rejects.toThrow("ECONNREFUSED");
});

test("sending that Teams refuses is a trouble, with what it answered", async () => {
  const ledger = { pauseReason: async () => "403", counts: async () => ({}) };

  expect(await finding("sending", { ledger })).toMatchObject({ ok: false, found: { code: "paused", answer: "403" } });
});

test("a policy that is not in force is a trouble, with the reason", async () => {
  const policy = { state: (): PolicyState => ({ kind: "notInForce", why: { code: "ended", at }, agreed: null }) };

  expect(await finding("policy", { policy })).toMatchObject({
    ...{ ok: false },
    found: { code: "notAgreed", why: { code: "ended", at: "2026-11-02T08:00:00Z" } },
  });
});
