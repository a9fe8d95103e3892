import { expect, test } from "@jest/globals";
import { habitsOf } from "#domain/rehearsal/habits.ts";
import type { Habits, LeaderToBe } from "#domain/rehearsal/population.ts";
import { seeded } from "#domain/rehearsal/random.ts";
import { openScene, slotAt } from "#domain/rehearsal/scene.ts";
import { person } from "#tests/support/fakes.ts";
import { rehearsalDeps, smallExtent } from "#tests/support/rehearsal.ts";

const NONE: Habits = { acts: 0, answers: 0, follows: 0, stops: 0, blocks: 0, pauses: 0, travels: 0 };

/** Mara for six weeks, who does nothing but what is given. */
async function yearOf(habits: Partial<Habits>, changes: Partial<LeaderToBe> = {}) {
  const stage = await openScene(rehearsalDeps, "2027-01-04", []);
  const mara = person({ id: "mara" });
  await stage.enter(mara, { away: [], meetings: [] });
  const leader: LeaderToBe = {
    ...{ resident: { person: mara, site: "Berlin" }, cadence: { ...slotAt(2, "09:30"), zone: mara.zone } },
    ...{ perWeek: 1, gate: "groundwork", joins: 0, habits: { ...NONE, ...habits } },
    ...changes,
  };
  const year = habitsOf(stage, [leader], seeded(7));
  year.begin(leader, smallExtent);
  stage.world.onArrival = year.react;
  await stage.playUntil(stage.now().add({ hours: 6 * 7 * 24 }));
  const { arrivals } = stage.world.chronicle;
  return { stage, arrivals, mara: await stage.office.leaders.find("mara"), truth: stage.world.truthOf("mara") };
}

test("who answers is nudged each week, who does not is soon nudged less", async () => {
  expect((await yearOf({ answers: 1 })).arrivals).toHaveLength(6);
  expect((await yearOf({})).arrivals).toHaveLength(4);
});

test("who is visible each week is nudged less", async () => {
  expect((await yearOf({ answers: 1, acts: 1 })).arrivals.length).toBeLessThan(5);
});

test("who stops or blocks hears nothing after the first nudge", async () => {
  const [stopped, blocked] = [await yearOf({ stops: 1 }), await yearOf({ blocks: 1 })];

  expect([stopped.arrivals.length, blocked.arrivals.length]).toEqual([1, 1]);
  expect([stopped.mara?.state, stopped.truth.isStopped]).toEqual(["stopped", true]);
  expect(blocked.truth.blockTold).not.toBeNull();
});

test("who pauses is left alone for that time", async () => {
  const { arrivals, truth } = await yearOf({ pauses: 1, answers: 1 });

  expect(truth.pausedUntil).not.toBeNull();
  expect(arrivals.length).toBeLessThan(5);
});

test("who travels says where they are, and comes home", async () => {
  const { stage } = await yearOf({ travels: 1 });
  const zones = new Set<string>();
  for (let day = 0; day < 21; day++) {
    await stage.playUntil(stage.now().add({ hours: 24 }));
    zones.add((await stage.office.people.find("mara"))?.zone ?? "");
  }

  expect(zones.size).toBeGreaterThan(1);
  expect(zones).toContain("Europe/Berlin");
});

test("nobody joins without a gate, and an override stands in the audit log", async () => {
  const gates = await Promise.all(
    (["groundwork", "override", "ownWish"] as const).map(async (gate) => {
      const { stage } = await yearOf({}, { gate });
      const [noted] = await stage.office.audit.latest(1);
      return [(await stage.office.gates.gateOf("mara"))?.kind, noted?.action];
    }),
  );

  expect(gates).toEqual([
    ["groundwork", undefined],
    ["override", "leaders.override"],
    ["ownWish", "leaders.ownWish"],
  ]);
});
