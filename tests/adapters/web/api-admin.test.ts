import { expect, test } from "@jest/globals";
import { type AdminApiDeps, adminApi } from "#adapters/web/api-admin.ts";
import { type AuditEntry, KEPT_NAMES, type PolicyState } from "#domain/privacy/index.ts";
import { askingOf } from "#tests/support/api-calls.ts";
import { instant, noTransaction } from "#tests/support/fakes.ts";

const now = instant("2026-11-25T08:00Z");
const since = instant("2026-02-12T08:00Z");

function world(state: PolicyState = { kind: "inForce", version: 3, since, until: since.add({ hours: 24 * 365 }) }) {
  let quietSince: Temporal.Instant | null = null;
  let woken = 0;
  const noted: (AuditEntry & { readonly actorId: string })[] = [];
  const time = { amount: 90, unit: "days", time: Temporal.Duration.from({ hours: 90 * 24 }) } as const;
  const retention = Object.fromEntries(KEPT_NAMES.map((name) => [name, time]));
  const handlers = adminApi({
    audit: {
      note: async (entry) => void noted.push(entry),
      latest: async (limit) => noted.slice(0, limit).map(({ at, action, reason }) => ({ at, action, reason })),
    },
    quietPeriods: {
      since: async () => quietSince,
      async begin(at, also) {
        if (quietSince) return false;
        quietSince = at;
        await also?.(noTransaction);
        return true;
      },
      async end(also) {
        if (!quietSince) return false;
        quietSince = null;
        await also?.(noTransaction);
        return true;
      },
    },
    policy: {
      state: () => state,
      terms: () => ({ smallestGroup: 7, retention }) as unknown as ReturnType<AdminApiDeps["policy"]["terms"]>,
    },
    outbox: { wake: () => void woken++ },
    settings: [{ name: "HASH_KEY", isSet: true, value: null }],
    checkUp: async () => [{ check: "database", ok: true, found: { code: "answers" } }],
    clock: () => now,
  });
  return { ask: askingOf(handlers, now), noted, woken: () => woken };
}

test("the doctor's findings and the settings are told as they are", async () => {
  const { ask } = world();

  expect((await ask("GET /api/admin/doctor")).findings).toEqual([
    { check: "database", ok: true, found: { code: "answers" } },
  ]);
  expect((await ask("GET /api/admin/configuration")).settings).toEqual([
    { name: "HASH_KEY", isSet: true, value: null },
  ]);
});

test("a quiet period is begun and ended once, and each of them noted with who did it", async () => {
  const { ask, noted, woken } = world();

  expect(await ask("PUT /api/charge/quiet-period", { body: { on: true } })).toEqual({ since: `${now}` });
  await ask("PUT /api/charge/quiet-period", { body: { on: true } });
  expect(await ask("GET /api/charge/quiet-period")).toEqual({ since: `${now}` });
  expect(await ask("PUT /api/charge/quiet-period", { body: { on: false } })).toEqual({ since: null });

  expect(noted.map(({ action, actorId }) => `${actorId} ${action}`)).toEqual([
    "lars attention.quietPeriodBegan",
    "lars attention.quietPeriodEnded",
  ]);
  expect(woken()).toBe(1);
});

test("the audit log tells what was done and why, and of nobody who it was", async () => {
  const { ask } = world();
  await ask("PUT /api/charge/quiet-period", { body: { on: true } });

  expect(await ask("GET /api/charge/audit")).toEqual({
    entries: [{ at: `${now}`, action: "attention.quietPeriodBegan", reason: null }],
  });
});

test("the rules are those of the policy that is in force", async () => {
  expect(await world().ask("GET /api/charge/rules")).toEqual({
    policy: { kind: "inForce", version: 3, since: `${since}`, until: "2027-02-12T08:00:00Z" },
    smallestGroup: 7,
    retention: expect.arrayContaining([{ name: "names", amount: 90, unit: "days" }]),
  });
});

test.each<[Extract<PolicyState, { kind: "notInForce" }>["why"], object]>([
  [
    { code: "unsigned", by: ["worksCouncil"] },
    { code: "unsigned", by: ["worksCouncil"] },
  ],
  [
    { code: "ended", at: since },
    { code: "ended", at: `${since}` },
  ],
])("a policy that is not in force says why: %j", async (why, told) => {
  const { ask } = world({ kind: "notInForce", why, agreed: { version: 2, since } });

  expect((await ask("GET /api/charge/rules")).policy).toEqual({
    kind: "notInForce",
    agreed: { version: 2, since: `${since}` },
    why: told,
  });
});
