import { expect, test } from "@jest/globals";
import { daysAhead, daysOf } from "#tab/experts/days.ts";

const ZONE = "Europe/Berlin";
const wednesday = new Date("2026-11-25T08:00:00Z");
const sunday = new Date("2026-11-29T08:00:00Z");

test.each([
  ["any", wednesday, null],
  ["thisWeek", wednesday, { from: "2026-11-25", to: "2026-11-29" }],
  ["nextWeek", wednesday, { from: "2026-11-30", to: "2026-12-06" }],
  ["thisWeek", sunday, { from: "2026-11-29", to: "2026-11-29" }],
  ["nextWeek", sunday, { from: "2026-11-30", to: "2026-12-06" }],
  ["day", sunday, { from: "2026-12-02", to: "2026-12-02" }],
] as const)("%s is counted from the day it is", (when, now, days) => {
  expect(daysOf(when, "2026-12-02", now, ZONE)).toEqual(days);
});

test("it is the day that the person's own clock shows", () => {
  const lateOnMonday = new Date("2026-11-23T23:30:00Z");

  expect(daysOf("thisWeek", "", lateOnMonday, ZONE)).toEqual({ from: "2026-11-24", to: "2026-11-29" });
  expect(daysOf("thisWeek", "", lateOnMonday, "America/New_York")).toEqual({ from: "2026-11-23", to: "2026-11-29" });
});

test("days of the next two weeks can be chosen, over the end of a year and of daylight saving", () => {
  expect(daysAhead(new Date("2026-12-24T08:00:00Z"), ZONE)).toEqual({ first: "2026-12-24", last: "2027-01-07" });
  expect(daysAhead(new Date("2027-03-20T08:00:00Z"), ZONE)).toEqual({ first: "2027-03-20", last: "2027-04-03" });
});
