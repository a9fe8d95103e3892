import { expect, test } from "@jest/globals";
import { publicHolidays } from "#adapters/calendar/holidays.ts";
import { timeReader } from "#adapters/calendar/time-reader.ts";
import { mineSettingsApi } from "#adapters/web/api-mine-settings.ts";
import type { Leader } from "#domain/leaders/index.ts";
import type { Person, Preference } from "#domain/people/index.ts";
import type { ApiBody } from "#shared/api.ts";
import { askingOf } from "#tests/support/api-calls.ts";
import { instant, person } from "#tests/support/fakes.ts";
import { enrolling, leader } from "#tests/support/leaders.ts";
import { sessionWorld } from "#tests/support/sessions.ts";

const now = instant("2026-11-23T08:00Z");

/** Lars, who is reminded each Tuesday at 09:30. */
function world(known: Leader | null = leader()) {
  const saved: (Person & { readonly wished: readonly Preference[] })[] = [];
  const { deps, state } = enrolling(known, () => now);
  const handlers = mineSettingsApi({
    people: { save: async (changed, wished) => void saved.push({ ...changed, wished: wished ?? [] }) },
    leaders: deps.leaders,
    enrolling: deps,
    times: timeReader(),
    holidays: publicHolidays(),
    booking: sessionWorld().deps,
  });
  const ask = askingOf(handlers, now);
  return {
    ...{ ask, saved, state },
    person: (body: ApiBody<"PUT /api/mine/person">) => ask("PUT /api/mine/person", { body }),
    reminders: (body: ApiBody<"PUT /api/mine/reminders">) => ask("PUT /api/mine/reminders", { body }),
  };
}

test("shows how everything is set", async () => {
  const paused = leader({ pausedUntil: now.add({ hours: 1 }), likes: ["thanks"], everyWeeks: 2 });

  expect(await world(paused).ask("GET /api/mine/settings")).toEqual({
    person: {
      ...{ language: "en", formOfAddress: "sie", zone: "Europe/Berlin", region: "Germany" },
      ...{ hours: { start: "08:00", end: "18:00" }, bounds: { start: "05:00", end: "22:00" } },
    },
    reminders: {
      ...{ state: "paused", weekday: 2, time: "09:30", zone: "Europe/Berlin", often: "fortnightly" },
      ...{ likes: ["thanks"], goals: [], pausedUntil: "2026-11-23T09:00:00Z" },
    },
    volunteering: null,
    conversations: { remind: false, ask: true, subject: null, neutral: expect.any(String) },
  });
});

test("corrects language, address, zone, hours and region as people name them, and notes that they chose", async () => {
  const { ask, saved } = world(null);

  const answer = await ask("PUT /api/mine/person", {
    body: {
      ...{ language: "de", formOfAddress: "du", zone: "Wien", region: "Bayern" },
      hours: { start: "07:00", end: "15:30" },
    },
  });

  expect(answer.problem).toBeNull();
  expect(answer.settings.person).toMatchObject({
    ...{ language: "de", formOfAddress: "du", zone: "Europe/Vienna", region: "Bayern" },
    hours: { start: "07:00", end: "15:30" },
  });
  expect(saved[0]?.chosen).toEqual(["language", "formOfAddress", "zone", "region", "hours"]);
  expect(saved[0]?.wished).toEqual(saved[0]?.chosen);
});

test("stores nobody without a name, while the directory cannot tell who it is", async () => {
  const { ask, saved } = world();
  const nameless = { as: person({ name: "", givenName: "" }) };

  const saving = ask("PUT /api/mine/person", { ...nameless, body: { language: "de" } });

  await expect(saving).rejects.toMatchObject({ code: "GRAPH_UNREACHABLE" });
  expect(saved).toEqual([]);
});

test.each([
  ["zoneUnknown", { zone: "Nowhere", language: "de" }],
  ["regionUnknown", { region: "Nowhere", language: "de" }],
  ["hoursOutside", { hours: { start: "03:00", end: "12:00" }, language: "de" }],
  ["hoursOutside", { hours: { start: "12:00", end: "09:00" } }],
] as const)("says %s and saves nothing of %j", async (problem, body) => {
  const { person: change, saved } = world();

  const answer = await change(body);

  expect(answer.problem).toBe(problem);
  expect(answer.settings.person.language).toBe("en");
  expect(saved).toEqual([]);
});

test("saves hours outside of which reminders lie, and says so", async () => {
  const { person: change, saved } = world();

  const answer = await change({ hours: { start: "12:00", end: "16:00" } });

  expect(answer.problem).toBe("slotOutside");
  expect(`${saved[0]?.hours?.start}`).toBe("12:00:00");
});

test("saves nothing for a wish without content", async () => {
  const { person: change, saved } = world();

  expect((await change({})).problem).toBeNull();
  expect(saved).toEqual([]);
});

test("changes slot, rhythm, likes and goals; a goal that stays keeps its age", async () => {
  const goal = { id: "g", text: "Shorter setups", since: instant("2026-09-01T08:00Z"), standing: null };
  const { reminders, state } = world(leader({ goals: [goal] }));

  const { problem, settings } = await reminders({
    ...{ slot: { weekday: 4, time: "10:15" }, often: "2", likes: ["thanks", "thanks"] },
    goals: ["Shorter  setups", "Thank more"],
  });

  expect(problem).toBeNull();
  expect(settings.reminders).toMatchObject({ weekday: 4, time: "10:15", often: "2", likes: ["thanks"] });
  expect(state.leader?.goals).toMatchObject([goal, { text: "Thank more", since: now }]);
});

test.each([
  ["2", { perWeek: 2, everyWeeks: 1 }],
  ["1", { perWeek: 1, everyWeeks: 1 }],
  ["fortnightly", { perWeek: 1, everyWeeks: 2 }],
  ["0", { perWeek: 0, everyWeeks: 1 }],
] as const)("keeps that reminders come %s a week", async (often, rhythm) => {
  const { reminders, state } = world();

  const { settings } = await reminders({ often });

  expect(state.leader).toMatchObject(rhythm);
  expect(settings.reminders?.often).toBe(often);
});

test("moves no slot into quiet hours", async () => {
  const { reminders, state } = world();

  expect((await reminders({ slot: { weekday: 7, time: "10:00" } })).problem).toBe("slotQuiet");
  expect(state.leader?.cadence.weekday).toBe(2);
});

test("pauses for four weeks, goes on, stops and begins again", async () => {
  const { reminders } = world();
  const states: (string | undefined)[] = [];

  for (const state of ["paused", "active", "stopped", "active"] as const) {
    states.push((await reminders({ state })).settings.reminders?.state);
  }

  expect(states).toEqual(["paused", "active", "stopped", "active"]);
});

test("changes no reminders of who has none, but may be told to stop writing", async () => {
  const { reminders, state } = world(null);

  const problems = [await reminders({ often: "1" }), await reminders({ state: "active" })].map((one) => one.problem);
  const stopped = await reminders({ state: "stopped" });

  expect(problems).toEqual(["notEnrolled", "notEnrolled"]);
  expect([stopped.problem, state.refused]).toEqual([null, true]);
});

test("a pause of who stopped, and their wishes, begin nothing", async () => {
  const { reminders } = world(leader({ state: "stopped", nextDueAt: null }));

  const asked = [await reminders({ state: "paused" }), await reminders({ often: "1" }), await reminders({ goals: [] })];

  expect(asked.map(({ problem }) => problem)).toEqual(["notEnrolled", "notEnrolled", "notEnrolled"]);
});

test("keeps how the person's conversations are treated", async () => {
  const { ask } = world();

  const answer = await ask("PUT /api/mine/conversations", { body: { remind: true, subject: " Kaffee " } });

  expect(answer.settings.conversations).toMatchObject({ remind: true, ask: true, subject: "Kaffee" });
});
