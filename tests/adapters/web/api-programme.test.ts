import { expect, test } from "@jest/globals";
import { type ProgrammeApiDeps, programmeApi } from "#adapters/web/api-programme.ts";
import { type Resources, type Undelivered, weekCounter } from "#domain/insight/index.ts";
import type { GapReport } from "#domain/posts/index.ts";
import { askingOf } from "#tests/support/api-calls.ts";
import { instant, silent } from "#tests/support/fakes.ts";
import { each, members, programmeWorld } from "#tests/support/programme.ts";

const now = instant("2026-11-25T08:00Z");

const hours: Resources = {
  ...{ offered: { from: 2, to: 5 }, offeredByTopic: [], asked: null, askedByTopic: [], missing: null },
  ...{ waiting: [{ topic: "lean", isOne: true }], leaders: null, queueMonths: null, groupMin: 7 },
};
const gaps: GapReport = {
  open: [{ source: "teams", reason: "outage", from: null, until: now, places: ["Komm / General"], morePlaces: 2 }],
  ...{ closed: [], deafTeams: null, engage: true, lastImport: null, setAside: new Map() },
};
const sending: Undelivered = {
  ...{ pausedFor: null, quietSince: now, blockedBy: null, groupMin: 7 },
  messages: new Set(["404", "timeout"]),
};

/** Nine people of HR posted each week, and one of them leads. */
function world(changes: Partial<ProgrammeApiDeps> = {}, groupMin = 7) {
  const hr = members("HR", 9);
  const { deps } = programmeWorld({
    ...{ groupMin, leaders: hr.slice(0, 1), people: new Map(hr.map((id) => [id, "HR"])) },
    acts: () => new Map([["post", each(hr, 2)]]),
    outcomes: () => new Map([["sent", each(hr)]]),
  });
  const handlers = programmeApi({
    ...{ ...deps, weeks: weekCounter(deps), log: silent },
    resources: async () => hours,
    gapReport: async () => gaps,
    undelivered: async () => sending,
    isAgreed: () => true,
    ...changes,
  });
  return askingOf(handlers, now);
}

test("counts what was not counted yet, and tells it", async () => {
  const ask = world();

  const { coverage, counting, smallestGroup } = await ask("GET /api/programme/coverage");
  const { units, weeks } = await ask("GET /api/programme/activity", { query: { measure: "posts" } });

  expect([counting, smallestGroup]).toEqual([false, 7]);
  expect(coverage).toEqual({ week: "2026-11-16", functions: [{ name: "HR", covered: true }], hidesSmall: false });
  expect(units.map(({ name, values }) => [name, values.length, values.at(-1)?.value])).toEqual([
    [null, weeks.length, 18],
    ["HR", weeks.length, 18],
  ]);
});

test("shows no figure where the smallest group is larger than everybody", async () => {
  const ask = world({}, 1_000_000);

  expect((await ask("GET /api/programme/activity", { query: { measure: "posts" } })).units).toEqual([]);
  expect((await ask("GET /api/programme/coverage")).coverage).toMatchObject({ functions: [], hidesSmall: true });
  expect((await ask("GET /api/charge/delivery")).weeks.every(({ sent }) => sent === null)).toBe(true);
});

test("tells what was counted before when the directory does not answer now", async () => {
  const ask = world({ weeks: { count: async () => Promise.reject(new Error("no answer")) } });

  expect(await ask("GET /api/programme/coverage")).toEqual({
    ...{ agreed: true, smallestGroup: 7, counting: false, coverage: null },
  });
});

test("keeps nobody waiting for a long count, and says that it goes on", async () => {
  const ask = world({ weeks: { count: () => new Promise(() => undefined) } });

  expect(await ask("GET /api/programme/coverage")).toMatchObject({ counting: true, coverage: null });
});

test("tells hours in steps, and of no open request: it has one person behind it", async () => {
  const answer = await world()("GET /api/programme/hours");

  expect(answer).toMatchObject({ hours: { offered: { from: 2, to: 5 }, asked: null }, smallestGroup: 7 });
  expect(JSON.stringify(answer)).not.toContain("lean");
});

test("without a policy in force tells no hours, not even those on offer, and says everywhere that this is why", async () => {
  const resources = async () => Promise.reject(new Error("nobody looks"));
  const ask = world({ isAgreed: () => false, resources });

  expect(await ask("GET /api/programme/hours")).toEqual({ smallestGroup: 7, hours: null });
  expect((await ask("GET /api/programme/coverage")).agreed).toBe(false);
  expect((await ask("GET /api/programme/activity", { query: { measure: "posts" } })).agreed).toBe(false);
  expect((await ask("GET /api/charge/delivery")).agreed).toBe(false);
});

test("tells what may have been missed where", async () => {
  expect(await world()("GET /api/programme/listening")).toMatchObject({
    open: [{ reason: "outage", from: null, until: `${now}`, places: ["Komm / General"], morePlaces: 2 }],
    deafTeams: null,
  });
});

test("tells deliveries as figures, and why some failed without saying how often", async () => {
  const answer = await world()("GET /api/charge/delivery");

  expect(answer).toMatchObject({ pausedFor: null, quietSince: `${now}`, reasons: ["404", "timeout"] });
  expect(answer.weeks.at(-1)).toMatchObject({ week: "2026-11-16", sent: 9, failed: null });
});
