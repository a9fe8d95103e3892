import { expect, test } from "@jest/globals";
import { daysIn, inventDiary, stateOf } from "#domain/rehearsal/diary.ts";
import { inventPeople } from "#domain/rehearsal/population.ts";
import { seeded } from "#domain/rehearsal/random.ts";
import { instant } from "#tests/support/fakes.ts";
import { smallExtent, troubledPlan } from "#tests/support/rehearsal.ts";

const day = (text: string) => Temporal.PlainDate.from(text);

test("somebody is away from the first midnight to the last, on their own clock", () => {
  const away = daysIn("America/Chicago", day("2027-03-13"), day("2027-03-14"));

  expect([`${away.start}`, `${away.end}`]).toEqual(["2027-03-13T06:00:00Z", "2027-03-15T05:00:00Z"]);
});

test.each([
  ["2027-01-12T07:59:59Z", "free"],
  ["2027-01-12T08:00:00Z", "busy"],
  ["2027-01-12T09:59:59Z", "busy"],
  ["2027-01-12T10:00:00Z", "free"],
  ["2027-01-11T08:00:00Z", "free"],
  ["2027-01-05T08:00:00Z", "away"],
])("at %s they are %s: a meeting each Tuesday, a week off before", (at, state) => {
  const away = [{ start: instant("2027-01-04T00:00Z"), end: instant("2027-01-11T00:00Z") }];
  const meetings = [{ startMinute: 24 * 60 + 8 * 60, minutes: 120 }];

  expect(stateOf({ away, meetings }, instant(at))).toBe(state);
});

test("a plant holiday concerns those of the site and the department alone", () => {
  const absences = [{ from: day("2027-02-01"), until: day("2027-02-05"), site: "Wien", department: "Drives" }];
  const plan = { ...troubledPlan, absences };
  const noon = instant("2027-02-03T11:00Z");
  // No holidays of their own in so few weeks.
  const extent = { ...smallExtent, weeks: 5 };

  const away = inventPeople(plan, { people: 400 }, seeded(7)).filter(
    (one) => stateOf(inventDiary(plan, extent, one, seeded(one.person.id)), noon) === "away",
  );

  expect(away.length).toBeGreaterThan(0);
  expect(new Set(away.map(({ person, site }) => `${site} ${person.department}`))).toEqual(new Set(["Wien Drives"]));
});
