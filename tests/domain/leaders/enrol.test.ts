import { expect, test } from "@jest/globals";
import { type EnrolDeps, enrolLeader, type Leader, pauseNudges, skipWeek, stopNudges } from "#domain/leaders/index.ts";
import { fakeLedger, instant, nothingPersonal } from "#tests/support/fakes.ts";

const cadence = { weekday: 2, time: Temporal.PlainTime.from("09:30"), zone: "Europe/Berlin" };
const monday = instant("2026-11-23T08:00Z");

function world(leader: Leader | null = null, now = monday) {
  let saved = leader;
  const leaders = {
    ...nothingPersonal,
    find: async () => saved,
    save: async (one: Leader) => {
      saved = one;
    },
    takeDue: async () => 0,
  };
  const ledger = fakeLedger();
  return { deps: { leaders, ledger, clock: () => now }, saved: () => saved, withdrawn: ledger.withdrawn };
}

async function enrolled(now = monday) {
  const { deps, saved } = world(null, now);
  await enrolLeader(deps, "lars", cadence);
  return saved();
}

test("a yes is recorded with its moment and the first slot ahead", async () => {
  const leader = await enrolled();

  expect(leader?.agreedAt).toEqual(monday);
  expect(`${leader?.nextDueAt}`).toBe("2026-11-24T08:30:00Z");
});

test("moving the slot keeps the moment of the yes; starting again after a stop is a new yes", async () => {
  const active = world(await enrolled(), monday.add({ hours: 48 }));
  const stopped = world(await enrolled(), monday.add({ hours: 48 }));
  await stopNudges(stopped.deps, "lars");

  const moved = await enrolLeader(active.deps, "lars", { ...cadence, weekday: 4 });
  const again = await enrolLeader(stopped.deps, "lars", cadence);

  expect(moved.agreedAt).toEqual(monday);
  expect(again.agreedAt).toEqual(monday.add({ hours: 48 }));
});

test("a pause moves the next slot behind its end", async () => {
  const { deps } = world(await enrolled());

  const leader = await pauseNudges(deps, "lars", instant("2026-12-15T23:00Z"));

  expect(`${leader?.nextDueAt}`).toBe("2026-12-22T08:30:00Z");
});

test("next week means nothing before the next calendar week, also when this week's slot is still ahead", async () => {
  const { deps } = world(await enrolled());

  const leader = await skipWeek(deps, "lars");

  expect(`${leader?.nextDueAt}`).toBe("2026-12-01T08:30:00Z");
});

test("next week keeps a slot on Monday at midnight of the leader's own zone", async () => {
  const midnight = { weekday: 1, time: Temporal.PlainTime.from("00:00"), zone: "America/New_York" };
  const { deps } = world();
  await enrolLeader(deps, "lars", midnight);

  const leader = await skipWeek(deps, "lars");

  expect(`${leader?.nextDueAt}`).toBe("2026-11-30T05:00:00Z");
});

test("stop ends it once; what is not enrolled cannot be paused, skipped or stopped", async () => {
  const { deps, saved } = world(await enrolled());

  expect(await stopNudges(deps, "lars")).toBe(true);
  expect(saved()).toMatchObject({ state: "stopped", nextDueAt: null });
  expect(await stopNudges(deps, "lars")).toBe(false);
  expect(await pauseNudges(deps, "lars", monday)).toBeNull();
  expect(await skipWeek(deps, "lars")).toBeNull();
});

test.each([
  ["a pause", (deps: EnrolDeps) => pauseNudges(deps, "lars", monday.add({ hours: 240 }))],
  ["next week", (deps: EnrolDeps) => skipWeek(deps, "lars")],
  ["stop", (deps: EnrolDeps) => stopNudges(deps, "lars")],
])("%s also takes back a nudge that already waits to be sent", async (_what, act) => {
  const { deps, withdrawn } = world(await enrolled());

  await act(deps);

  expect(withdrawn).toEqual(["leaders.nudge lars"]);
});
