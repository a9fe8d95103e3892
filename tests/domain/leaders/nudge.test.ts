import { expect, test } from "@jest/globals";
import { type Leader, type NudgeDeps, planDueNudges } from "#domain/leaders/index.ts";
import { fakeLedger, instant, noTransaction, silent } from "#tests/support/fakes.ts";
import { leader } from "#tests/support/leaders.ts";

const slot = instant("2026-11-24T08:30Z");
const due = (changes: Partial<Leader> = {}) => leader({ nextDueAt: slot, ...changes });
const weeksAgo = (...weeks: number[]) => weeks.map((count) => slot.subtract({ hours: count * 7 * 24 }));

/** It is the slot of the only leader, who was not visible. */
function world({
  now = slot,
  lastAct = null as Temporal.Instant | null,
  leaders = [due()],
  sent = {} as Readonly<Record<string, readonly Temporal.Instant[]>>,
} = {}) {
  const ledger = fakeLedger();
  let woken = 0;
  const saved = new Map(leaders.map((one) => [one.personId, one]));
  const deps: NudgeDeps = {
    leaders: {
      async takeDue(until, limit, plan) {
        const taken = [...saved.values()]
          .filter(({ nextDueAt }) => nextDueAt && Temporal.Instant.compare(nextDueAt, until) <= 0)
          .slice(0, limit);
        for (const one of await plan(noTransaction, taken)) saved.set(one.personId, one);
        return taken.length;
      },
    },
    acts: { lastActs: async () => new Map(lastAct ? [["lars", lastAct]] : []) },
    ledger: {
      add: ledger.add,
      async sentSince(_tx, kind, since) {
        const counts = [...since].map(([id, from]) => {
          const after = (sent[kind] ?? []).filter((at) => Temporal.Instant.compare(at, from) > 0);
          return [id, after.length] as const;
        });
        return new Map(counts.filter(([, count]) => count > 0));
      },
    },
    outbox: { wake: () => void woken++ },
    clock: () => now,
    log: silent,
  };
  return { deps, ledger, woken: () => woken, saved };
}

test("a slot that is still open is not lost with the one that an outage took", async () => {
  const { deps, ledger, saved } = world({ now: slot.add({ hours: 7 * 24 + 2 }) });

  await planDueNudges(deps);

  expect(ledger.added.map(({ facts }) => facts["slot"])).toEqual(["2026-12-01T08:30:00Z"]);
  expect(`${saved.get("lars")?.nextDueAt}`).toBe("2026-12-08T08:30:00Z");
});

test("plans one nudge in the slot, wakes the sender, and moves on by a week", async () => {
  const { deps, ledger, saved, woken } = world();

  await planDueNudges(deps);

  expect(ledger.added).toMatchObject([{ personId: "lars", class: "unasked", kind: "leaders.nudge" }]);
  expect(ledger.added[0]?.facts).toEqual({
    slot: `${slot}`,
    agreedAt: "2026-11-03T08:00:00Z",
    lastActAt: null,
    ignored: 0,
  });
  expect(woken()).toBe(1);
  expect(`${saved.get("lars")?.nextDueAt}`).toBe("2026-12-01T08:30:00Z");
});

test("keeps silent when the leader was visible in the last six days, and still moves on", async () => {
  const { deps, ledger, saved } = world({ lastAct: slot.subtract({ hours: 6 * 24 - 1 }) });

  await planDueNudges(deps);

  expect(ledger.added).toEqual([]);
  expect(`${saved.get("lars")?.nextDueAt}`).toBe("2026-12-01T08:30:00Z");
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
  const leaders = Array.from({ length: 250 }, (_, n) => due({ personId: `p${n}` }));
  const { deps, ledger } = world({ leaders });

  expect(await planDueNudges(deps)).toBe(250);
  expect(new Set(ledger.added.map(({ personId }) => personId)).size).toBe(250);
});

test("what a leader says they did counts like what was heard", async () => {
  const { deps, ledger } = world({ leaders: [due({ toldActAt: slot.subtract({ hours: 24 }) })] });

  await planDueNudges(deps);

  expect(ledger.added).toEqual([]);
});

const agreedAt = instant("2026-09-01T08:00Z");

test.each([
  ["after one ignored nudge there is one as ever", weeksAgo(1), "leaders.nudge"],
  ["after two there is none in the week that follows", weeksAgo(2, 1), undefined],
  ["but in the second week", weeksAgo(3, 2), "leaders.nudge"],
  ["after three it stays every second week", weeksAgo(4, 3, 1), undefined],
  ["after four the bot waits as long", weeksAgo(6, 5, 3, 1), undefined],
  ["and asks once whether nudges are welcome", weeksAgo(7, 6, 4, 2), "leaders.question"],
])("%s", async (_name, nudges, kind) => {
  const { deps, ledger, saved } = world({
    leaders: [due({ agreedAt })],
    sent: { "leaders.nudge": nudges },
  });

  await planDueNudges(deps);

  expect(ledger.added[0]?.kind).toBe(kind);
  expect(saved.get("lars")?.state).toBe("active");
});

const ignored = weeksAgo(8, 7, 5, 3);
const asked = { "leaders.nudge": ignored, "leaders.question": weeksAgo(1) };

test("when the question is ignored too there is silence, and no slot any more", async () => {
  const { deps, ledger, saved } = world({ leaders: [due({ agreedAt })], sent: asked });

  await planDueNudges(deps);

  expect(ledger.added).toEqual([]);
  expect(saved.get("lars")).toMatchObject({ state: "silent", nextDueAt: null });
});

test.each([
  ["a word to the bot", { answeredAt: slot.subtract({ hours: 5 * 24 }) }],
  ["an act that they told of", { toldActAt: slot.subtract({ hours: 6 * 24 }) }],
  ["a new yes", { agreedAt: slot.subtract({ hours: 24 }) }],
])("%s begins the count of ignored nudges again", async (_what, sign) => {
  const { deps, ledger } = world({ leaders: [due({ agreedAt, ...sign })], sent: asked });

  await planDueNudges(deps);

  expect(ledger.added).toMatchObject([{ kind: "leaders.nudge", facts: { ignored: 0 } }]);
});

test("a visible act begins the count again too", async () => {
  const { deps, ledger } = world({
    leaders: [due({ agreedAt })],
    lastAct: slot.subtract({ hours: 6 * 24 }),
    sent: asked,
  });

  await planDueNudges(deps);

  expect(ledger.added).toMatchObject([{ kind: "leaders.nudge", facts: { ignored: 0 } }]);
});

test("two acts a week bring a second slot two days later; less than one a week leaves a week out", async () => {
  const leaders = [due({ personId: "often", perWeek: 2 }), due({ personId: "seldom", everyWeeks: 2 })];
  const { deps, saved } = world({ leaders });

  await planDueNudges(deps);

  expect(`${saved.get("often")?.nextDueAt}`).toBe("2026-11-26T08:30:00Z");
  expect(`${saved.get("seldom")?.nextDueAt}`).toBe("2026-12-08T08:30:00Z");
});

test("a nudge that came in the middle of a conversation was not ignored", async () => {
  const nudge = slot.subtract({ hours: 7 * 24 });
  const talking = due({ answeredAt: nudge.subtract({ minutes: 20 }) });
  const { deps, ledger } = world({ leaders: [talking], sent: { "leaders.nudge": [nudge] } });

  await planDueNudges(deps);

  expect(ledger.added).toMatchObject([{ kind: "leaders.nudge", facts: { ignored: 0 } }]);
});
