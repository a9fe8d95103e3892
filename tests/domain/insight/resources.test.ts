import { expect, test } from "@jest/globals";
import { type ResourcesDeps, resources } from "#domain/insight/resources.ts";
import type { KeptFigure } from "#domain/privacy/index.ts";
import type { BusyExpert } from "#domain/sessions/index.ts";
import { instant } from "#tests/support/fakes.ts";

const someone = (index: number) => `person ${index}`;
const people = (count: number) => Array.from({ length: count }, (_, index) => someone(index));

function expert(changes: Partial<BusyExpert> = {}): BusyExpert {
  return {
    ...{ personId: "mira", topics: ["hashtags"], since: instant("2026-01-01T00:00Z"), languages: ["de"] },
    ...{ formats: ["half"], minutesPerMonth: 120, perWeek: 2, noticeHours: 24, neverWith: [], trainedAt: null },
    ...{ booking: "direct", pause: null, likes: null, tentativeIsFree: false, elsewhereIsFree: true, given: [] },
    ...changes,
  };
}

function deps(
  { experts = [expert()], leaders = 0, asked = {}, groupMin = 7 } = {} as {
    experts?: BusyExpert[];
    leaders?: number;
    asked?: Readonly<Record<string, readonly string[]>>;
    groupMin?: number;
  },
): ResourcesDeps {
  const kept = new Map<string, KeptFigure[]>();
  return {
    experts: { all: async () => experts },
    demand: {
      between: async ({ start, end }) => {
        expect(`${start} ${end}`).toBe("2026-10-01T00:00:00Z 2026-11-01T00:00:00Z");
        return new Map(
          Object.entries(asked).map(([topic, who]) => [topic, new Map(who.map((one) => [one, 30] as const))]),
        );
      },
    },
    sessionRequests: { waiting: async () => [{ topic: "hashtags", requests: 2 }] },
    leaders: { active: async () => new Set(people(leaders)) },
    releases: {
      async extend({ measure, period }, decide) {
        const earlier = kept.get(measure + period) ?? [];
        kept.set(measure + period, [...earlier, ...decide(earlier)]);
      },
    },
    pseudonym: (id) => id,
    groupMin: () => groupMin,
    clock: () => instant("2026-11-24T08:00Z"),
  };
}

test("says in time that two experts with two hours a month are not enough for forty leaders", async () => {
  const two = [expert(), expert({ personId: "jonas" })];

  const found = await resources(deps({ experts: two, leaders: 40 }));

  expect(found).toMatchObject({ leaders: 40, queueMonths: 5, missing: { from: 10, to: 20 } });
  expect(found.offered).toEqual({ from: 2, to: 5 });
});

test("says that there are enough", async () => {
  const found = await resources(deps({ experts: [expert({ minutesPerMonth: 600 })], leaders: 10 }));

  expect(found).toMatchObject({ missing: null, queueMonths: null, offered: { from: 10, to: 20 } });
});

test("counts nobody who pauses, and has no queue where nobody offers anything", async () => {
  const paused = expert({ pause: { until: null } });
  const back = expert({ pause: { until: instant("2026-11-24T07:00Z") } });

  expect((await resources(deps({ experts: [paused], leaders: 10 }))).offered).toEqual({ from: 0, to: 2 });
  expect((await resources(deps({ experts: [paused], leaders: 10 }))).queueMonths).toBeNull();
  expect((await resources(deps({ experts: [back] }))).offered).toEqual({ from: 2, to: 5 });
});

test("tells what was asked for by topic as a range, and nothing about few", async () => {
  const many = people(21);
  const asked = { hashtags: many.slice(0, 14), "first post": many.slice(0, 2), video: many.slice(14) };

  const found = await resources(deps({ asked }));

  expect(found.askedByTopic).toEqual([
    { topic: "hashtags", from: 5, to: 10 },
    { topic: "video", from: 2, to: 5 },
  ]);
  expect(found.leaders).toBeNull();
  expect((await resources(deps({ asked: { hashtags: people(6) } }))).asked).toBeNull();
});

test("tells no topic of somebody who wants to be asked first, but counts their hours", async () => {
  const found = await resources(deps({ experts: [expert({ booking: "request", topics: ["lean"] })] }));

  expect(found.offeredByTopic).toEqual([]);
  expect(found.offered).toEqual({ from: 2, to: 5 });
});

test("tells what is offered by topic, and who waits for what", async () => {
  const found = await resources(deps({ experts: [expert(), expert({ topics: ["hashtags", "video"] })] }));

  expect(found.offeredByTopic.map(({ topic }) => topic)).toEqual(["hashtags", "video"]);
  expect(found.offeredByTopic[0]).toEqual({ topic: "hashtags", from: 2, to: 5 });
  expect(found.waiting).toEqual([{ topic: "hashtags", isOne: false }]);
});
