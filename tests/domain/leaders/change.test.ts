import { expect, test } from "@jest/globals";
import {
  changeWishes,
  followZone,
  type Leader,
  less,
  setGoals,
  setStanding,
  type Wishes,
} from "#domain/leaders/index.ts";
import { instant } from "#tests/support/fakes.ts";
import { enrolling, leader } from "#tests/support/leaders.ts";

const monday = instant("2026-11-23T08:00Z");
const farAway = instant("2026-12-31T00:00Z");
const world = (known: Leader | null) => enrolling(known, () => monday);

test.each([
  ["stopped", leader({ state: "stopped", nextDueAt: null })],
  ["never was a leader", null],
])("who %s has no wishes to change", async (_what, known) => {
  const { deps, state } = world(known);

  expect(await changeWishes(deps, "lars", { perWeek: 2 })).toBeNull();
  expect(state.leader).toBe(known);
});

test("two a week bring the second slot at once, when it comes first", async () => {
  const thursday = { weekday: 4, time: Temporal.PlainTime.from("09:30"), zone: "Europe/Berlin" };
  const { deps } = world(leader({ cadence: thursday, nextDueAt: instant("2026-11-26T08:30Z") }));

  const changed = await changeWishes(deps, "lars", { perWeek: 2 });

  expect(`${changed?.nextDueAt}`).toBe("2026-11-24T08:30:00Z");
});

test.each([
  ["in the week that just had its slot, one week is left out", "2026-11-24T09:00Z", {}, "2026-12-08T08:30:00Z"],
  [
    "with the first slot still ahead, none is left out",
    "2026-11-23T08:00Z",
    { agreedAt: monday },
    "2026-11-24T08:30:00Z",
  ],
  ["in a pause, it begins after it", "2026-11-24T09:00Z", { pausedUntil: farAway }, "2027-01-05T08:30:00Z"],
])("every second week: %s", async (_when, now, known, expected) => {
  const { deps } = enrolling(leader(known), () => instant(now));

  const changed = await changeWishes(deps, "lars", { perWeek: 1, everyWeeks: 2 });

  expect(`${changed?.nextDueAt}`).toBe(expected);
});

test("the same rhythm again moves nothing", async () => {
  const fortnightly = leader({ everyWeeks: 2, nextDueAt: instant("2026-11-24T08:30Z") });

  const changed = await changeWishes(world(fortnightly).deps, "lars", { perWeek: 1, everyWeeks: 2 });

  expect(changed).toEqual(fortnightly);
});

test("what is planned until none a week is kept does not stay planned", async () => {
  const { deps, state } = world(leader());

  await changeWishes(deps, "lars", { perWeek: 0 });

  expect(state.dueAtWithdrawal).toBeNull();
});

test("none a week means none is due and none waits, and is no stop", async () => {
  const { deps, state } = world(leader());

  const changed = await changeWishes(deps, "lars", { perWeek: 0 });

  expect(changed).toMatchObject({ state: "active", nextDueAt: null });
  expect(state.withdrawn).toContain("leaders.nudge");
  expect(state.refused).toBe(false);
});

test("another slot within a pause begins after the pause", async () => {
  const { deps } = world(leader({ pausedUntil: instant("2026-12-15T23:00Z") }));
  const friday = { weekday: 5, time: Temporal.PlainTime.from("10:00"), zone: "Europe/Berlin" };

  const changed = await changeWishes(deps, "lars", { cadence: friday });

  expect(`${changed?.nextDueAt}`).toBe("2026-12-18T09:00:00Z");
});

test.each<[string, Partial<Wishes>]>([
  ["likes", { likes: ["thanks"] }],
  ["kinds that are not wanted", { notThese: ["card", "idea"] }],
])("%s change nothing about when", async (_what, wishes) => {
  const skipped = leader({ nextDueAt: instant("2026-12-08T08:30Z") });
  const { deps } = world(skipped);

  expect(await changeWishes(deps, "lars", wishes)).toEqual({ ...skipped, ...wishes });
});

test.each([
  ["keeps day and hour", leader(), "America/New_York", "2026-11-24T14:30:00Z"],
  ["comes no sooner for it", leader({ nextDueAt: instant("2026-12-08T08:30Z") }), "Asia/Tokyo", "2026-12-08T00:30:00Z"],
  [
    "follows the clocks there",
    leader({ nextDueAt: instant("2027-03-23T08:30Z") }),
    "America/New_York",
    "2027-03-23T13:30:00Z",
  ],
])("a slot that moves with its leader %s", async (_what, known, to, expected) => {
  const { deps, state } = world(known);

  await followZone(deps, "lars", { from: "Europe/Berlin", to });

  expect(state.leader?.cadence).toEqual({ ...known.cadence, zone: to });
  expect(`${state.leader?.nextDueAt}`).toBe(expected);
});

test.each([
  ["a slot agreed in another zone", leader(), "Europe/Lisbon"],
  ["the slot of somebody who stopped", leader({ state: "stopped", nextDueAt: null }), "Europe/Berlin"],
])("%s stays where it is", async (_what, known, from) => {
  const { deps, state } = world(known);

  await followZone(deps, "lars", { from, to: "Asia/Tokyo" });

  expect(state.leader).toEqual(known);
});

test("a silent leader who moves stays silent", async () => {
  const { deps, state } = world(leader({ state: "silent", nextDueAt: null }));

  await followZone(deps, "lars", { from: "Europe/Berlin", to: "Asia/Tokyo" });

  expect(state.leader).toMatchObject({ state: "silent", nextDueAt: null, cadence: { zone: "Asia/Tokyo" } });
});

test("less is one step at a time, down to none", () => {
  const steps = [leader({ perWeek: 2 })];
  for (const one of steps) if (one.perWeek > 0) steps.push({ ...one, ...less(one) });

  expect(steps.map(({ perWeek, everyWeeks }) => perWeek / everyWeeks)).toEqual([2, 1, 0.5, 0]);
});

test("goals that stay word for word keep their age and where they stand; more than three are not kept", async () => {
  const { deps, state } = world(leader());
  await setGoals(deps, "lars", ["faster onboarding", "fewer mails"]);
  const onboarding = state.leader?.goals[0];
  await setStanding(deps, "lars", onboarding?.id ?? "", "half way");

  await setGoals(deps, "lars", ["open doors", "faster onboarding", "three", "four"]);

  expect(state.leader?.goals.map(({ text }) => text)).toEqual(["open doors", "faster onboarding", "three"]);
  expect(state.leader?.goals[1]).toEqual({ ...onboarding, standing: { text: "half way", at: monday } });
});

test("where a goal stands is only kept for a goal that is there", async () => {
  const { deps } = world(leader());

  expect(await setStanding(deps, "lars", "gone", "done")).toBeNull();
});
