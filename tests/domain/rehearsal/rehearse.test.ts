import { beforeAll, expect, test } from "@jest/globals";
import fc from "fast-check";
import type { DeliveryDeps } from "#domain/attention/index.ts";
import {
  type Invariants,
  ORDINARY_PLAN,
  type Plan,
  type Rehearsal,
  RULES,
  type Rules,
  rehearse,
} from "#domain/rehearsal/index.ts";
import { rehearsalDeps, smallExtent, troubledPlan } from "#tests/support/rehearsal.ts";

/** Sending with other dependencies than the service gives it. */
const sendWith = (change: (deps: DeliveryDeps) => Partial<DeliveryDeps>): Partial<Rules> => ({
  sendWaiting: (deps, stopped) => RULES.sendWaiting({ ...deps, ...change(deps) }, stopped),
});

/** What takes more weeks to happen: few leaders say "stop" or block the bot, and there are few holidays. */
const RARE: readonly (keyof Invariants)[] = ["on_holiday", "after_stop", "after_block"];

async function broken(rules: Partial<Rules>, invariant: keyof Invariants): Promise<number> {
  const extent = RARE.includes(invariant) ? smallExtent : { ...smallExtent, weeks: 6 };
  const { invariants } = await rehearse({ ...rehearsalDeps, rules: { ...RULES, ...rules } }, troubledPlan, extent);
  return invariants[invariant];
}

/** What the ledger says about the person, answered by the test: early, and at the end. */
const claimWith = (standing: object) => (deps: DeliveryDeps) => ({
  ledger: {
    ...deps.ledger,
    standing: (async (entry, now) => {
      const known = await deps.ledger.standing(entry, now);
      return known && { ...known, ...standing };
    }) as typeof deps.ledger.standing,
    claim: ((id, decide, now, facts) =>
      deps.ledger.claim(
        id,
        (entry, known) => decide(entry, { ...known, ...standing }),
        now,
        facts,
      )) as typeof deps.ledger.claim,
  },
});

const NONE = {
  ...{ budget_breaches: 0, in_quiet_time: 0, on_holiday: 0, while_away: 0, after_stop: 0, after_block: 0 },
  ...{ without_ledger_row: 0, without_gate: 0, double_sends: 0, lost_sends_not_in_doubt: 0 },
};

let troubled: Rehearsal;
beforeAll(async () => {
  troubled = await rehearse(rehearsalDeps, troubledPlan, smallExtent);
});

test("breaks no rule, whatever goes wrong", () => {
  const { invariants, messages, weeks } = troubled;

  expect(invariants).toMatchObject(NONE);
  expect(invariants.in_doubt).toBeGreaterThan(0);
  expect(weeks).toHaveLength(14);
  expect(weeks.reduce((sum, week) => sum + week.messages, 0)).toBe(messages);
  expect(weeks.every(({ nudges }) => nudges > 0)).toBe(true);
});

test("brings the same year from the same seed, and another from another", async () => {
  const [same, other] = await Promise.all(
    [smallExtent.seed, 8].map((seed) => rehearse(rehearsalDeps, troubledPlan, { ...smallExtent, seed })),
  );

  expect(same).toEqual(troubled);
  expect(other?.messages).not.toBe(troubled.messages);
});

test("says nothing in a quiet period, and goes on after it", async () => {
  const quietPeriods = [{ from: Temporal.PlainDate.from("2027-01-18"), until: Temporal.PlainDate.from("2027-01-31") }];

  const { weeks } = await rehearse(rehearsalDeps, { ...ORDINARY_PLAN, quietPeriods }, { ...smallExtent, weeks: 5 });

  const nudges = weeks.map((week) => week.nudges);
  expect(nudges.slice(2, 4)).toEqual([0, 0]);
  expect(nudges[4]).toBeGreaterThan(0);
});

test("keeps the holidays of the plan too", async () => {
  const holidays = ["DE-HH", "DE-SN", "GB", "US-IL", "SG", "AU-NSW", "CH-ZH", "DE-BY"].flatMap((region) =>
    Array.from({ length: 7 }, (_, days) => ({ region, date: smallExtent.from.add({ weeks: 2, days }) })),
  );
  const plan = { ...ORDINARY_PLAN, sites: ORDINARY_PLAN.sites.filter(({ region }) => region), holidays };

  const { weeks } = await rehearse(rehearsalDeps, plan, { ...smallExtent, weeks: 4 });

  expect([weeks[1], weeks[2], weeks[3]].map((week) => (week?.nudges ?? 0) > 0)).toEqual([true, false, true]);
});

test("tells how far it has come", async () => {
  const shares: number[] = [];

  await rehearse(rehearsalDeps, ORDINARY_PLAN, { ...smallExtent, weeks: 4 }, (share) => shares.push(share));

  expect(shares).toEqual(shares.toSorted((a, b) => a - b));
  expect(shares.length).toBeGreaterThan(100);
  expect(shares.at(-1)).toBe(1);
});

test.each<[keyof Invariants, Partial<Rules>]>([
  ["budget_breaches", sendWith(claimWith({ sentBefore: [] }))],
  ["on_holiday", sendWith(() => ({ holidays: { isHoliday: () => false, regionOfZone: () => null } }))],
  ["while_away", sendWith(() => ({ availability: { at: async () => "free" as const } }))],
  ["after_stop", sendWith(claimWith({ refused: false }))],
  ["after_block", sendWith(({ people }) => ({ people: { ...people, forgetContact: async () => {} } }))],
  [
    "in_quiet_time",
    sendWith(({ people }) => ({
      people: {
        ...people,
        async recall(id, now) {
          const known = await people.recall(id, now);
          const hours = { start: Temporal.PlainTime.from("00:00"), end: Temporal.PlainTime.from("23:59") };
          return { ...known, person: known.person && { ...known.person, hours } };
        },
      },
    })),
  ],
  [
    "without_ledger_row",
    sendWith(({ messenger }) => ({
      messenger: { send: (to, notice) => messenger.send(to, { ...notice, entryId: crypto.randomUUID() }) },
    })),
  ],
  [
    "double_sends",
    sendWith(({ messenger }) => ({
      messenger: {
        async send(to, notice) {
          await messenger.send(to, notice);
          return messenger.send(to, notice);
        },
      },
    })),
  ],
  [
    "lost_sends_not_in_doubt",
    sendWith(() => ({ messenger: { send: async () => ({ kind: "sent", activityId: null }) } })),
  ],
  [
    "without_gate",
    // Who comes on their own accord does so unnoticed.
    { enrolLeader: (deps, ...rest) => RULES.enrolLeader({ ...deps, audit: { note: async () => {} } }, ...rest) },
  ],
])("notices %s when the rules are broken", async (invariant, rules) => {
  expect(await broken(rules, invariant)).toBeGreaterThan(0);
});

/** In hundredths: nearly all floating-point numbers below 0.2 are as good as 0, and a run with those has no faults. */
const share = fc.integer({ min: 0, max: 20 }).map((hundredths) => hundredths / 100);
const plans = fc.record({
  faults: fc.record({
    ...{ throttled: share, timeout: share, undeliverable: share, crash: share, mailbox: share },
    ...{ refusedPerWeek: share, outagesPerWeek: fc.integer({ min: 0, max: 10 }).map((tenths) => tenths / 10) },
  }),
  zone: fc.constantFrom("Europe/Berlin", "America/St_Johns", "Asia/Kathmandu", "Pacific/Auckland", "America/Chicago"),
  announcedAt: fc.integer({ min: 0, max: 23 }),
  weekday: fc.integer({ min: 1, max: 7 }),
  seed: fc.integer({ min: 1 }),
  weeksUntil: fc.integer({ min: 0, max: 50 }),
  quietFor: fc.integer({ min: 0, max: 9 }),
});

test("breaks no rule in any plan, with any faults", async () => {
  await fc.assert(
    fc.asyncProperty(plans, async ({ announcedAt, faults, quietFor, seed, weekday, weeksUntil, zone }) => {
      const from = smallExtent.from.add({ weeks: weeksUntil });
      const time = Temporal.PlainTime.from({ hour: announcedAt });
      const quiet = { from: from.add({ days: 10 }), until: from.add({ days: 10 + quietFor }) };
      const plan: Plan = {
        ...ORDINARY_PLAN,
        faults,
        quietPeriods: quietFor === 0 ? [] : [quiet],
        sites: [...ORDINARY_PLAN.sites, { name: "X", zone, region: "DE-BY", language: "en", share: 1, hours: null }],
        announcements: ORDINARY_PLAN.announcements.map((one) => ({ ...one, zone, time, weekday, everyWeeks: 1 })),
      };

      const extent = { people: 30, leaders: 20, weeks: 6, from, seed };
      const { invariants } = await rehearse(rehearsalDeps, plan, extent);

      expect(invariants).toMatchObject(NONE);
    }),
    // Each of them meets thousands of moments with every fault there is.
    { numRuns: 10 },
  );
}, 60_000);
