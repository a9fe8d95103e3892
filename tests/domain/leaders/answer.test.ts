import { expect, test } from "@jest/globals";
import { awake } from "#domain/leaders/answer.ts";
import { type Leader, noteAnswer, tellAct } from "#domain/leaders/index.ts";
import { instant } from "#tests/support/fakes.ts";
import { enrolling, leader } from "#tests/support/leaders.ts";

const monday = instant("2026-11-23T08:00Z");
const asleep = leader({ state: "silent", nextDueAt: null });
const world = (known: Leader | null) => enrolling(known, () => monday);

test("a word of a silent leader brings the next slot back", async () => {
  const { deps, state } = world(asleep);

  await noteAnswer(deps, "lars");

  expect(state.leader).toMatchObject({ state: "active", answeredAt: monday });
  expect(`${state.leader?.nextDueAt}`).toBe("2026-11-24T08:30:00Z");
});

test("a silent leader who wanted none a week gets none when they write", async () => {
  const { deps, state } = world(leader({ ...asleep, perWeek: 0 }));

  await noteAnswer(deps, "lars");

  expect(state.leader).toMatchObject({ state: "active", nextDueAt: null });
});

test("a word of an active leader is noted, and moves nothing", async () => {
  const next = instant("2026-12-15T08:30Z");
  const { deps, state } = world(leader({ nextDueAt: next, pausedUntil: instant("2026-12-02T08:00Z") }));

  await noteAnswer(deps, "lars");

  expect(state.leader).toEqual(
    leader({ nextDueAt: next, pausedUntil: instant("2026-12-02T08:00Z"), answeredAt: monday }),
  );
});

test("a word takes back no nudge: it may be an answer to another message", async () => {
  const { deps, state } = world(leader());

  await noteAnswer(deps, "lars");

  expect(state.withdrawn).toEqual([]);
});

test.each([
  ["stopped", leader({ state: "stopped", nextDueAt: null })],
  ["never a leader", null],
])("a word of somebody who is %s changes nothing", async (_what, known) => {
  const { deps, state } = world(known);

  await noteAnswer(deps, "lars");
  const told = await tellAct(deps, "lars");

  expect([state.leader, told]).toEqual([known, null]);
  expect(state.withdrawn).toEqual([]);
});

test("an act that is told counts from now on, and takes back what waits to be sent", async () => {
  const { deps, state } = world(leader());

  const told = await tellAct(deps, "lars");

  expect(state.leader).toEqual(leader({ toldActAt: monday, answeredAt: monday }));
  expect(told).toEqual(state.leader);
  expect(state.withdrawn).toEqual(["leaders.nudge", "leaders.question"]);
});

test("a silent leader who tells of an act is awake again", async () => {
  const { deps } = world(asleep);

  const told = await tellAct(deps, "lars");

  expect(told).toMatchObject({ state: "active", toldActAt: monday });
  expect(`${told?.nextDueAt}`).toBe("2026-11-24T08:30:00Z");
});

test("who was silent and says something gets their slot back, and all others stay as they are", () => {
  const back = awake({ ...asleep, likes: ["thanks"] }, monday);
  const same = awake(leader({ nextDueAt: null, perWeek: 0 }), monday);

  expect(back).toMatchObject({ state: "active", likes: ["thanks"] });
  expect(`${back.nextDueAt}`).toBe("2026-11-24T08:30:00Z");
  expect(same).toEqual(leader({ nextDueAt: null, perWeek: 0 }));
});
