import { expect, test } from "@jest/globals";
import { activity, weekCounter } from "#domain/insight/index.ts";
import { instant } from "#tests/support/fakes.ts";
import { each, members, programmeWorld } from "#tests/support/programme.ts";

const people = new Map(members("HR", 9).map((id) => [id, "HR"] as const));
const acts = () => new Map([["post", each(members("HR", 9))]] as const);

test("counts the whole weeks of which it is still known who posted, and each once", async () => {
  const { deps, asked } = programmeWorld({ acts, people });
  const { count } = weekCounter(deps);

  await count();
  await count();

  // 90 days before 25 November is 27 August; the first Monday after that is the 31st.
  expect([asked.weeks[0], asked.weeks.at(-1), asked.weeks.length]).toEqual(["2026-08-31", "2026-11-16", 12]);
  expect(asked.roster).toBe(1);
});

test("keeps what it counted when nobody may know any more who it was", async () => {
  const { deps } = programmeWorld({ acts, people });
  await weekCounter(deps).count();
  const later = {
    ...deps,
    clock: () => instant("2027-02-24T08:00Z"),
    facts: { ...deps.facts, acts: async () => new Map() },
  };

  await weekCounter(later).count();

  const { weeks, units } = await activity(later, "posts");
  expect(units[0]?.values[weeks.indexOf("2026-11-16")]?.value).toBe(9);
});

test("a week is counted a day after its end, so that what networks tell late is in it", async () => {
  const { deps, asked } = programmeWorld({ acts, people, now: "2026-11-23T23:59Z" });

  await weekCounter(deps).count();

  expect(asked.weeks.at(-1)).toBe("2026-11-09");
});

test("waits with a week of which something is still read again: what was told once stays as it is", async () => {
  const gap = { id: "g", source: "teams", placeId: "p", reason: "outage", ids: null, closedAt: null } as const;
  const gaps = [{ ...gap, from: instant("2026-11-18T00:00Z"), until: instant("2026-11-19T00:00Z") }];
  const { deps, asked } = programmeWorld({ acts, people, gaps });

  await weekCounter(deps).count();

  expect(asked.weeks.at(-1)).toBe("2026-11-09");
});

test("asks the directory for nobody where too few posted", async () => {
  const { deps, asked } = programmeWorld({ acts: () => new Map([["post", each(members("HR", 3))]]) });
  await weekCounter(deps).count();

  await weekCounter(deps).count();

  // Once, for the functions.
  expect(asked.roster).toBe(1);
});

test("two who ask at the same time wait for the same count", async () => {
  const { deps, asked } = programmeWorld({ acts, people });
  const { count } = weekCounter(deps);

  await Promise.all([count(), count()]);

  expect(asked.weeks).toHaveLength(12);
});

test("counts by itself at night, once", async () => {
  let now = "2026-11-25T08:00Z";
  const { deps, asked } = programmeWorld({ acts, people });
  const { atNight } = weekCounter({ ...deps, clock: () => instant(now) });

  await atNight();
  expect(asked.weeks).toEqual([]);

  now = "2026-11-26T02:00Z";
  await atNight();
  expect(asked.weeks).toHaveLength(12);
});

test("counts again the next night when the directory did not answer", async () => {
  const { deps } = programmeWorld({ acts, people, now: "2026-11-25T03:00Z" });
  let answers = false;
  const roster = { departments: async () => (answers ? people : Promise.reject(new Error("no answer"))) };
  const { atNight } = weekCounter({ ...deps, roster });

  await expect(atNight()).rejects.toThrow("no answer");
  answers = true;
  await atNight();

  expect((await activity(deps, "posts")).units).toHaveLength(2);
});

test.each([0, 1, 2, 3])("goes on in the middle of a week, wherever it was cut off: after %i tables", async (whole) => {
  const everybody = each(members("HR", 9));
  const happened = {
    ...{ people, now: "2026-11-25T03:00Z" },
    acts: () =>
      new Map([
        ["post", everybody],
        ["reply", everybody],
        ["thanks", everybody],
      ] as const),
    outcomes: () => new Map([["sent", everybody]] as const),
  };
  const [cut, uncut] = [programmeWorld(happened), programmeWorld(happened)];
  let left = whole;
  const dying: typeof cut.deps.releases = {
    ...cut.deps.releases,
    extend: async (...asked) => (left-- > 0 ? cut.deps.releases.extend(...asked) : Promise.reject(new Error("killed"))),
  };

  await expect(weekCounter({ ...cut.deps, releases: dying }).count()).rejects.toThrow("killed");
  await weekCounter(cut.deps).count();
  await weekCounter(uncut.deps).count();

  expect(cut.tables).toEqual(uncut.tables);
  expect(cut.tables.size).toBe(4 * 12);
});
