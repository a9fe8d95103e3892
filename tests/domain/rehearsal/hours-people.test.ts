import { expect, test } from "@jest/globals";
import { crowdFor, inventHourPeople } from "#domain/rehearsal/hours-people.ts";
import { ORDINARY_PLAN } from "#domain/rehearsal/index.ts";
import { seeded } from "#domain/rehearsal/random.ts";
import { fewHours } from "#tests/support/rehearsed-hours.ts";

const people = inventHourPeople(ORDINARY_PLAN, fewHours, seeded(7));

test("those of a squad are equals, and everybody else looks for hours", () => {
  const squads = Map.groupBy(people.volunteers, ({ squad }) => squad);

  expect(people.volunteers).toHaveLength(30);
  expect(people.askers).toHaveLength(40);
  for (const squad of squads.values()) {
    const kinds = squad.map(({ expert, resident }) =>
      JSON.stringify({ ...expert, personId: "", neverWith: [], site: resident.site }),
    );
    expect([kinds.length, new Set(kinds).size]).toEqual([5, 1]);
  }
});

test("everybody but the first is led, and nobody avoids themselves", () => {
  const lines = [...people.above.values()];

  expect(lines.filter(({ length }) => length === 0)).toHaveLength(1);
  expect(new Set(lines.map((above) => above.at(-1))).size).toBe(2);
  expect(people.volunteers.filter(({ expert }) => expert.neverWith.includes(expert.personId))).toEqual([]);
  expect(people.volunteers.some(({ expert }) => expert.neverWith.length > 0)).toBe(true);
});

test("a year of 5,000 hours takes 125 experts in squads, and 1,500 who look for one", () => {
  expect(crowdFor(5_000, 52)).toEqual({ experts: 125, askers: 1_500 });
});
