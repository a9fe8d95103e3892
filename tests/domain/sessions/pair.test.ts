import { expect, test } from "@jest/globals";
import { ANY_TIME, lookAtPair, searchOf, wishedWindow, zoneOf } from "#domain/sessions/pair.ts";
import { person } from "#tests/support/fakes.ts";
import { slotAt } from "#tests/support/life.ts";
import { busyExpert, free, monday, sessionWorld } from "#tests/support/sessions.ts";
import { stretch } from "#tests/support/slots.ts";

const window = stretch("2026-11-24T08:00Z", "2026-11-24T12:00Z");
const lars = person({ zone: "Europe/Copenhagen" });
const expert = busyExpert({ personId: "mira", likes: "morning", tentativeIsFree: true, elsewhereIsFree: false });

test("reads both calendars in one call, with the buffer at both ends; the settings count for the expert only", async () => {
  const { deps, looks } = sessionWorld();

  const pair = await lookAtPair(deps, { asker: lars, expert }, window);

  const { buffer } = deps.rules;
  const asked = { start: window.start.subtract(buffer), end: window.end.add(buffer) };
  expect(looks).toEqual([{ people: ["mira", "lars"], window: asked }]);
  expect(pair.expert).toMatchObject({ likes: "morning", tentativeIsFree: true, elsewhereIsFree: false });
  expect(pair.asker).toMatchObject({ likes: null, tentativeIsFree: false, elsewhereIsFree: true });
  expect(searchOf(pair, deps.rules, { window, minutes: 30, limit: 3, wish: ANY_TIME })).toMatchObject({
    ...{ full: [], limit: 3 },
    wish: { notWeekdays: [], partOfDay: null, zone: "Europe/Copenhagen" },
  });
});

test.each(["mira", "lars"])("whose time is unknown is not free: without %s there is no pair", async (personId) => {
  const { deps } = sessionWorld({}, [{ personId, kind: "unknown" }]);

  await expect(lookAtPair(deps, { asker: lars, expert }, window)).rejects.toMatchObject({ code: "GRAPH_UNREACHABLE" });
});

test("weeks and holidays are those that somebody told, else those of the zone of their mailbox", async () => {
  const holidays = { isHoliday: (_day: unknown, region: string) => region === "DK", regionOfZone: () => "DK" };
  const day = Temporal.PlainDate.from("2026-11-24");
  const { deps } = sessionWorld({ holidays });

  const told = await lookAtPair(deps, { asker: person({ region: "DE-BW" }), expert }, window);

  expect(told.asker.isDayOff(day)).toBe(false);
  expect(told.expert.isDayOff(day)).toBe(true);
  expect(zoneOf(lars, free("lars"))).toBe("Europe/Copenhagen");
  expect(zoneOf(null, free("mira"))).toBe("Europe/Berlin");
  expect(zoneOf(null, { personId: "mira", kind: "unknown" })).toBe("UTC");
});

test("a wish narrows the window, and never widens it beyond the notice or the horizon", () => {
  const { rules } = sessionWorld().deps;
  const wished = slotAt("2026-11-26T09:00Z", 120);
  const wide = { start: monday.subtract({ hours: 1 }), end: monday.add({ hours: 100 * 24 }) };
  const whole = { start: monday.add({ hours: 24 }), end: monday.add(rules.horizon) };

  expect(wishedWindow(monday, 24, rules, ANY_TIME)).toEqual(whole);
  expect(wishedWindow(monday, 24, rules, { ...ANY_TIME, window: wide })).toEqual(whole);
  expect(wishedWindow(monday, 24, rules, { ...ANY_TIME, window: wished })).toEqual(wished);
});
