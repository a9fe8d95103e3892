import { expect, test } from "@jest/globals";
import { type EnrolDeps, enrolLeader, type Leader, pauseNudges, skipWeek, stopNudges } from "#domain/leaders/index.ts";
import { instant } from "#tests/support/fakes.ts";
import { enrolling, leader } from "#tests/support/leaders.ts";

const cadence = { weekday: 2, time: Temporal.PlainTime.from("09:30"), zone: "Europe/Berlin" };
const monday = instant("2026-11-23T08:00Z");

const world = (known: Leader | null = null, now = monday) => enrolling(known, () => now);

async function enrolled(now = monday) {
  const { deps } = world(null, now);
  return enrolLeader(deps, "lars", cadence);
}

test("a yes is recorded with its moment and the first slot ahead", async () => {
  const started = await enrolled();

  expect(started.agreedAt).toEqual(monday);
  expect(`${started.nextDueAt}`).toBe("2026-11-24T08:30:00Z");
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

  const moved = await pauseNudges(deps, "lars", instant("2026-12-15T23:00Z"));

  expect(`${moved?.nextDueAt}`).toBe("2026-12-22T08:30:00Z");
});

test("next week means nothing before the next calendar week, also when this week's slot is still ahead", async () => {
  const { deps } = world(await enrolled());

  const moved = await skipWeek(deps, "lars");

  expect(`${moved?.nextDueAt}`).toBe("2026-12-01T08:30:00Z");
});

const paused = leader({ pausedUntil: instant("2027-03-01T00:00Z"), nextDueAt: instant("2027-03-02T08:30Z") });
const fortnightly = leader({ everyWeeks: 2, nextDueAt: instant("2026-12-08T08:30Z") });

test.each([
  ["a pause", paused],
  ["every second week", fortnightly],
])("neither another week off nor a short pause shortens %s", async (_what, known) => {
  const { deps } = world(known);

  const skipped = await skipWeek(deps, "lars");
  const resting = await pauseNudges(deps, "lars", monday.add({ hours: 24 }));

  expect([skipped?.nextDueAt, resting?.nextDueAt]).toEqual([known.nextDueAt, known.nextDueAt]);
});

test("a longer pause replaces a shorter one", async () => {
  const { deps } = world(paused);

  const moved = await pauseNudges(deps, "lars", instant("2027-04-01T00:00Z"));

  expect(moved).toMatchObject({ pausedUntil: instant("2027-04-01T00:00Z") });
  expect(`${moved?.nextDueAt}`).toBe("2027-04-06T07:30:00Z");
});

test("next week keeps a slot on Monday at midnight of the leader's own zone", async () => {
  const midnight = { weekday: 1, time: Temporal.PlainTime.from("00:00"), zone: "America/New_York" };
  const { deps } = world();
  await enrolLeader(deps, "lars", midnight);

  const moved = await skipWeek(deps, "lars");

  expect(`${moved?.nextDueAt}`).toBe("2026-11-30T05:00:00Z");
});

test("stop ends it once; what is not enrolled cannot be paused, skipped or stopped", async () => {
  const { deps, state } = world(await enrolled());

  expect(await stopNudges(deps, "lars")).toBe(true);
  expect(state.leader).toMatchObject({ state: "stopped", nextDueAt: null });
  expect(await stopNudges(deps, "lars")).toBe(false);
  expect(await pauseNudges(deps, "lars", monday)).toBeNull();
  expect(await skipWeek(deps, "lars")).toBeNull();
});

test.each([
  ["a pause", (deps: EnrolDeps) => pauseNudges(deps, "lars", monday.add({ hours: 240 }))],
  ["next week", (deps: EnrolDeps) => skipWeek(deps, "lars")],
  ["stop", (deps: EnrolDeps) => stopNudges(deps, "lars")],
])("%s also takes back a nudge that already waits to be sent", async (_what, act) => {
  const { deps, state } = world(await enrolled());

  await act(deps);

  expect(state.withdrawn).toEqual(["leaders.nudge", "leaders.question"]);
});

test("a yes on one's own accord opens the gate, once, and stands in the audit log", async () => {
  const { deps, state } = world();

  await enrolLeader(deps, "lars", cadence);
  await enrolLeader(deps, "lars", { ...cadence, weekday: 3 });

  expect(state.gate).toEqual({ leaderId: "lars", kind: "ownWish", proposalId: null, openedAt: monday });
  expect(state.audit).toEqual([
    { at: monday, action: "leaders.ownWish", actorId: "lars", subjectId: "lars", reason: null },
  ]);
});

test("a gate that stands already stays as it is, and nothing is noted", async () => {
  const { deps, state } = world();
  const gate = { leaderId: "lars", kind: "groundwork", proposalId: "p1", openedAt: monday } as const;
  await deps.gates.open(gate);

  await enrolLeader(deps, "lars", cadence);

  expect([state.gate, state.audit]).toEqual([gate, []]);
});

test("whoever stops is not written to any more, leader or not, until they start again", async () => {
  const { deps, state } = world();

  await stopNudges(deps, "lars");
  const stopped = state.refused;
  await enrolLeader(deps, "lars", cadence);

  expect([stopped, state.refused]).toEqual([true, false]);
});

test("who had come down to none and starts again gets one a week", async () => {
  const { deps } = world(leader({ state: "stopped", nextDueAt: null, perWeek: 0 }));

  const again = await enrolLeader(deps, "lars", cadence);

  expect(again.perWeek).toBe(1);
  expect(`${again.nextDueAt}`).toBe("2026-11-24T08:30:00Z");
});

test("starting again keeps goals, likes and how often", async () => {
  const known = leader({ state: "stopped", nextDueAt: null, perWeek: 2, likes: ["thanks"], notThese: ["card"] });
  const { deps } = world(known);

  const again = await enrolLeader(deps, "lars", cadence);

  expect(again).toMatchObject({ state: "active", perWeek: 2, likes: ["thanks"], notThese: ["card"] });
});
