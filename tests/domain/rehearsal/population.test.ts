import { expect, test } from "@jest/globals";
import { inventLeaders, inventPeople } from "#domain/rehearsal/population.ts";
import { seeded } from "#domain/rehearsal/random.ts";
import { smallExtent, troubledPlan } from "#tests/support/rehearsal.ts";

const plan = troubledPlan;
const people = (count: number, seed = 7) => inventPeople(plan, { people: count }, seeded(seed));

test("invents as many people as asked for, all of them different, and the same from the same seed", () => {
  const invented = people(500);

  expect(new Set(invented.map(({ person }) => person.id)).size).toBe(500);
  expect(invented).toEqual(people(500));
  expect(invented).not.toEqual(people(500, 8));
});

test("lets people work where the plan says, and as many of them", () => {
  const munich = people(2000).filter(({ site }) => site === "München");

  expect(munich.length / 2000).toBeCloseTo(0.3, 1);
  expect(munich.every(({ person }) => person.zone === "Europe/Berlin" && person.region === "DE-BY")).toBe(true);
});

test("invents leaders among them, who differ", () => {
  const residents = people(80);

  const leaders = inventLeaders(plan, residents, smallExtent, seeded(7));

  expect(leaders).toHaveLength(40);
  expect(new Set(leaders.map(({ perWeek }) => perWeek))).toEqual(new Set([0, 1, 2]));
  expect(new Set(leaders.map(({ gate }) => gate)).size).toBe(3);
  expect(leaders.filter(({ habits }) => habits.answers === 0 && habits.acts === 0).length).toBeGreaterThan(0);
  expect(leaders.every(({ cadence, resident }) => cadence.zone === resident.person.zone)).toBe(true);
});

test("makes everybody a leader where there are as many leaders as people", () => {
  expect(inventLeaders(plan, people(10), { leaders: 10, weeks: 4 }, seeded(7))).toHaveLength(10);
});
