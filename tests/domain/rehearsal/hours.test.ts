import { expect, test } from "@jest/globals";
import {
  GINI_MAX,
  HOUR_RULES,
  type HourExtent,
  type HourInvariants,
  type HourRules,
  ORDINARY_PLAN,
  type Plan,
  rehearseHours,
} from "#domain/rehearsal/index.ts";
import type { BookingDeps } from "#domain/sessions/index.ts";
import { fewHours, hoursDeps } from "#tests/support/rehearsed-hours.ts";

type Change = (deps: BookingDeps) => Partial<BookingDeps>;

/** The whole service with other dependencies than it is given: what it checks in several places is checked nowhere. */
function serveWith(change: Change): HourRules {
  const changed = Object.entries(HOUR_RULES).map(([name, rule]) => [
    name,
    (deps: BookingDeps, ...rest: readonly unknown[]) =>
      (rule as (...all: readonly unknown[]) => unknown)({ ...deps, ...change(deps) }, ...rest),
  ]);
  return Object.fromEntries(changed);
}

interface World {
  readonly plan: Plan;
  readonly extent: HourExtent;
}

/** Few sites, so that much happens at each. */
const threeSites: World = {
  plan: {
    ...ORDINARY_PLAN,
    sites: ORDINARY_PLAN.sites.filter(({ name }) => ["München", "Wien", "London"].includes(name)),
  },
  extent: fewHours,
};

const inMunich: Plan = { ...ORDINARY_PLAN, sites: ORDINARY_PLAN.sites.slice(0, 1) };

/** Many more hours are wanted of five equals than they give. */
const tooManyHours: World = { plan: inMunich, extent: { ...fewHours, experts: 5, askers: 40, sessions: 200 } };

/** As many hours as there are pairs, and time for all of them: who avoids whom is sure to be wanted of them. */
const allPairs: World = { plan: inMunich, extent: { ...fewHours, experts: 5, askers: 15, sessions: 75, weeks: 12 } };

/** Where it does not take luck to break a rule. */
const WORLDS: Partial<Record<keyof HourInvariants, World>> = { over_capacity: tooManyHours, never_with: allPairs };

async function broken(rules: Partial<HourRules>, { extent, plan } = threeSites): Promise<HourInvariants> {
  const { invariants } = await rehearseHours({ ...hoursDeps, rules: { ...HOUR_RULES, ...rules } }, plan, extent);
  return invariants;
}

const NONE = {
  ...{ double_bookings: 0, over_appointments: 0, outside_hours: 0, on_holiday: 0, over_capacity: 0, same_pair: 0 },
  ...{ in_line: 0, never_with: 0, event_without_session: 0, session_without_event: 0 },
};

test("breaks no rule in six weeks of 400 hours, whatever goes wrong", async () => {
  const faults = { throttled: 0.02, timeout: 0.02, crash: 0.02, unknown: 0.02 };
  const extent = { ...fewHours, experts: 60, askers: 240, sessions: 400, weeks: 6 };
  const shares: number[] = [];

  const { asked, booked, invariants, kept } = await rehearseHours(
    { ...hoursDeps, faults },
    ORDINARY_PLAN,
    extent,
    (share) => shares.push(share),
  );

  expect(invariants).toMatchObject(NONE);
  expect(booked).toBeGreaterThan(350);
  expect(kept).toBeLessThan(booked);
  expect(asked).toBeGreaterThan(0);
  expect(shares).toEqual(shares.toSorted((a, b) => a - b));
  expect(shares.at(-1)).toBe(1);
}, 60_000);

test.each(Object.entries({ threeSites, tooManyHours, allPairs }))(
  "breaks no rule in the world of %s, unless a rule is broken on purpose",
  async (_, world) => {
    expect(await broken({}, world)).toMatchObject(NONE);
  },
  30_000,
);

test.each<[keyof HourInvariants, Partial<HourRules>]>([
  [
    "double_bookings",
    serveWith(({ calendar }) => ({
      calendar: {
        ...calendar,
        async createEvent(event) {
          await calendar.createEvent({ ...event, transactionId: crypto.randomUUID() });
          return calendar.createEvent(event);
        },
      },
    })),
  ],
  [
    "over_appointments",
    serveWith(({ calendar }) => ({
      calendar: {
        ...calendar,
        async availability(people, window) {
          const times = await calendar.availability(people, window);
          return times.map((time) => ({ ...time, busy: [], tentative: [] }));
        },
      },
    })),
  ],
  [
    "outside_hours",
    serveWith(({ calendar }) => ({
      calendar: {
        ...calendar,
        async availability(people, window) {
          const times = await calendar.availability(people, window);
          return times.map((time) => ({ ...time, workingHours: null }));
        },
      },
    })),
  ],
  ["on_holiday", serveWith(({ holidays }) => ({ holidays: { ...holidays, isHoliday: () => false } }))],
  [
    "over_capacity",
    serveWith(({ experts, sessions }) => ({
      experts: { ...experts, all: async (since) => (await experts.all(since)).map((one) => ({ ...one, given: [] })) },
      sessions: {
        ...sessions,
        hold: (session, holding) => sessions.hold(session, { ...holding, caps: [] }),
        holdAgain: (from, next, holding) => sessions.holdAgain(from, next, { ...holding, caps: [] }),
      },
    })),
  ],
  ["same_pair", serveWith(({ sessions }) => ({ sessions: { ...sessions, metSince: async () => new Set() } }))],
  ["in_line", serveWith(() => ({ lines: { above: async () => new Map() } }))],
  [
    "never_with",
    serveWith(({ experts }) => ({
      experts: {
        ...experts,
        async find(id) {
          const found = await experts.find(id);
          return found && { ...found, neverWith: [] };
        },
        all: async (since) => (await experts.all(since)).map((one) => ({ ...one, neverWith: [] })),
      },
    })),
  ],
  [
    "event_without_session",
    {
      cancelSession: (deps, request) =>
        HOUR_RULES.cancelSession({ ...deps, calendar: { ...deps.calendar, cancelEvent: async () => {} } }, request),
    },
  ],
  ["session_without_event", { watchSessions: async () => {}, heedEvents: async () => {} }],
])(
  "notices %s when the rules are broken",
  async (invariant, rules) => {
    expect((await broken(rules, WORLDS[invariant]))[invariant]).toBeGreaterThan(0);
  },
  30_000,
);

test("notices when one of equals gives all hours", async () => {
  const oneFirst = serveWith(({ experts }) => ({
    experts: { ...experts, all: async (since) => (await experts.all(since)).slice(0, 1) },
  }));
  const world = { plan: inMunich, extent: { ...fewHours, experts: 5, sessions: 140, weeks: 90 } };

  const [fair, unfair] = [await broken({}, world), await broken(oneFirst, world)];

  expect(fair.gini).toBeLessThanOrEqual(GINI_MAX);
  expect(unfair.gini).toBeGreaterThan(GINI_MAX);
}, 30_000);

test("a failure that nobody made up ends the rehearsal", async () => {
  const proposeSession = () => Promise.reject(new Error("broken"));

  await expect(broken({ proposeSession })).rejects.toThrow("broken");
});
