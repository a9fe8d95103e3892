import { expect, test } from "@jest/globals";
import { changeVolunteering, volunteeringSettings } from "#adapters/web/api-mine-volunteering.ts";
import type { Expert } from "#domain/sessions/index.ts";
import type { ApiBody } from "#shared/api.ts";
import { expert, sessionRequest } from "#tests/support/hour-records.ts";
import { monday, sessionWorld } from "#tests/support/sessions.ts";

/** Mette helps with Excel, and keeps away from Lars. */
function world(changes: Partial<Expert> = {}) {
  const { deps, stores } = sessionWorld();
  let known: Expert | null = expert({ neverWith: ["lars"], ...changes });
  const experts = {
    ...deps.experts,
    find: async () => known,
    async change(_personId: string, how: (before: Expert) => Expert) {
      known = known && how(known);
      return known;
    },
    async remove() {
      known = null;
    },
  };
  return {
    stores,
    expert: () => known,
    change: (wishes: ApiBody<"PUT /api/mine/volunteering">) =>
      changeVolunteering({ ...deps, experts }, "mette", wishes, monday),
  };
}

test("shows what somebody gives, and never with whom they do not want to meet", () => {
  const shown = volunteeringSettings(expert({ neverWith: ["lars"], pause: { until: null }, trainedAt: monday }));

  expect(shown).toMatchObject({ topics: ["excel"], minutesPerMonth: 180, isPaused: true, trained: true });
  expect(JSON.stringify(shown)).not.toContain("lars");
});

test("changes what is wished and leaves the rest, also with whom never", async () => {
  const { change, expert: known } = world();

  const problem = await change({ topics: [" Excel ", "", "Power BI"], perWeek: 3, likes: "morning", trained: true });

  expect(problem).toBeNull();
  expect(known()).toMatchObject({
    ...{ topics: ["excel", "power bi"], perWeek: 3, likes: "morning", trainedAt: monday },
    ...{ minutesPerMonth: 180, neverWith: ["lars"] },
  });
});

test.each([
  ["topics", { topics: [" "] }],
  ["topics", { topics: ["whoever\ntypes\na\nwhole\nsentence\nin\nlines"] }],
  ["formats", { formats: [] }],
  ["languages", { languages: [] }],
  ["perMonth", { minutesPerMonth: 5 }],
  ["perWeek", { perWeek: 11 }],
  ["notice", { noticeHours: 0 }],
  ["training", { formats: ["mentoring"] }],
] as const)("refuses %s that cannot be, and changes nothing", async (problem, wishes) => {
  const { change, expert: known } = world();
  const before = known();

  expect(await change({ booking: "request", ...structuredClone(wishes) } as never)).toBe(problem);
  expect(known()).toEqual(before);
});

test("pauses until they say otherwise, and passes on what they are asked", async () => {
  const { change, expert: known, stores } = world();
  const request = sessionRequest();
  stores.requests.all.set(request.id, request);

  await change({ state: "paused" });
  const paused = known()?.pause;
  await change({ state: "active" });

  expect(paused).toEqual({ until: null });
  expect(known()?.pause).toBeNull();
  expect(stores.requests.all.get(request.id)?.remindAt).toBeNull();
});

test("ends it, once", async () => {
  const { change, expert: known } = world();

  expect([await change({ state: "ended" }), await change({ state: "ended" })]).toEqual([null, "noVolunteer"]);
  expect(known()).toBeNull();
  expect(await change({ perWeek: 1 })).toBe("noVolunteer");
});
