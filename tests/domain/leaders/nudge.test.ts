import { expect, test } from "@jest/globals";
import type { LedgerStore } from "#domain/attention/index.ts";
import { type Leader, type NudgeDeps, planDueNudges } from "#domain/leaders/index.ts";
import { fakeLedger, fakeQueue, instant, noTransaction, nothingPersonal, silent } from "#tests/support/fakes.ts";

const slot = instant("2026-11-24T08:00Z");

function leader(changes: Partial<Leader> = {}): Leader {
  return {
    personId: "lars",
    state: "active",
    cadence: { weekday: 2, time: Temporal.PlainTime.from("09:00"), zone: "Europe/Berlin" },
    agreedAt: instant("2026-11-01T08:00Z"),
    nextDueAt: slot,
    pausedUntil: null,
    ...changes,
  };
}

/** It is the slot of the only leader, who was not visible. */
function world({ now = slot, lastAct = null as Temporal.Instant | null, leaders = [leader()] } = {}) {
  const ledger = fakeLedger();
  const queue = fakeQueue();
  const saved = new Map(leaders.map((one) => [one.personId, one]));
  const deps: NudgeDeps = {
    leaders: {
      ...nothingPersonal,
      find: async (id) => saved.get(id) ?? null,
      save: async (one) => void saved.set(one.personId, one),
      async takeDue(until, limit, plan) {
        const due = [...saved.values()]
          .filter(({ nextDueAt }) => nextDueAt && Temporal.Instant.compare(nextDueAt, until) <= 0)
          .slice(0, limit);
        for (const one of await plan(noTransaction, due)) saved.set(one.personId, one);
        return due.length;
      },
    },
    acts: { lastActs: async () => new Map(lastAct ? [["lars", lastAct]] : []) },
    ledger: ledger as unknown as LedgerStore,
    enqueue: queue.enqueue,
    clock: () => now,
    log: silent,
  };
  return { deps, ledger, queue, saved };
}

test("plans one nudge in the slot, with the job that delivers it, and moves on by a week", async () => {
  const { deps, ledger, queue, saved } = world();

  await planDueNudges(deps);

  expect(ledger.added).toMatchObject([{ personId: "lars", class: "unasked", kind: "leaders.nudge" }]);
  expect(queue.jobs).toEqual([{ name: "attention.deliver", data: { entryId: ledger.added[0]?.id } }]);
  expect(`${saved.get("lars")?.nextDueAt}`).toBe("2026-12-01T08:00:00Z");
});

test("keeps silent when the leader was visible in the last six days, and still moves on", async () => {
  const { deps, ledger, saved } = world({ lastAct: slot.subtract({ hours: 6 * 24 - 1 }) });

  await planDueNudges(deps);

  expect(ledger.added).toEqual([]);
  expect(`${saved.get("lars")?.nextDueAt}`).toBe("2026-12-01T08:00:00Z");
});

test("an act of six days ago no longer counts, and is named in the facts", async () => {
  const lastAct = slot.subtract({ hours: 6 * 24 });
  const { deps, ledger } = world({ lastAct });

  await planDueNudges(deps);

  expect(ledger.added[0]?.facts["lastActAt"]).toBe(`${lastAct}`);
});

test.each([
  ["four hours late is still sent", { hours: 4 }, 1],
  ["later than that is dropped, never caught up", { hours: 4, seconds: 1 }, 0],
])("%s", async (_name, late, count) => {
  const { deps, ledger } = world({ now: slot.add(late) });

  await planDueNudges(deps);

  expect(ledger.added).toHaveLength(count);
});

test("the same slot planned twice has the same key", async () => {
  const first = world();
  const second = world({ now: slot.add({ minutes: 5 }) });

  await planDueNudges(first.deps);
  await planDueNudges(second.deps);

  expect(first.ledger.added[0]?.key).toBe(second.ledger.added[0]?.key);
});

test("takes everybody who is due, however many they are", async () => {
  const leaders = Array.from({ length: 250 }, (_, n) => leader({ personId: `p${n}` }));
  const { deps, ledger } = world({ leaders });

  expect(await planDueNudges(deps)).toBe(250);
  expect(new Set(ledger.added.map(({ personId }) => personId)).size).toBe(250);
});
