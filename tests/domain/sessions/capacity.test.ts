import { expect, test } from "@jest/globals";
import { capsFor, fullStretches, hasCapacity, loadOf } from "#domain/sessions/capacity.ts";
import { instant } from "#tests/support/fakes.ts";
import { busyExpert } from "#tests/support/sessions.ts";

const hour = (start: string, minutes = 60) => ({
  start: instant(start),
  end: instant(start).add({ minutes }),
});
const window = { start: instant("2026-11-23T08:00Z"), end: instant("2026-12-07T08:00Z") };
const span = ({ end, start }: { start: Temporal.Instant; end: Temporal.Instant }) => `${start} ${end}`;

test("weeks begin on Monday and months on the first, on the expert's own clock", () => {
  const expert = busyExpert({ perWeek: 3, minutesPerMonth: 240 });

  const caps = capsFor(expert, "Pacific/Auckland", hour("2026-11-29T20:00Z"));

  expect(caps.map(({ during, ...most }) => [span(during), most])).toEqual([
    ["2026-11-29T11:00:00Z 2026-11-30T11:00:00Z", { sessions: 2, minutes: null }],
    ["2026-11-29T11:00:00Z 2026-12-06T11:00:00Z", { sessions: 3, minutes: null }],
    ["2026-10-31T11:00:00Z 2026-11-30T11:00:00Z", { sessions: null, minutes: 240 }],
  ]);
});

test("a week in which the clocks change is still one week", () => {
  const [, week] = capsFor(busyExpert(), "Europe/Berlin", hour("2026-10-22T08:00Z"));

  expect(week && span(week.during)).toBe("2026-10-18T22:00:00Z 2026-10-25T23:00:00Z");
});

test("a week with as many sessions as somebody wants is full, the next one is not", () => {
  const expert = busyExpert({ perWeek: 2, given: [hour("2026-11-24T09:00Z", 15), hour("2026-11-26T09:00Z", 15)] });

  const full = fullStretches(expert, "Europe/Berlin", window, 30);

  expect(full.map(span)).toEqual(["2026-11-22T23:00:00Z 2026-11-29T23:00:00Z"]);
  expect(hasCapacity(expert, "Europe/Berlin", window, 30)).toBe(true);
});

test("a month is full for an hour before it is for a quarter of one", () => {
  const given = [hour("2026-11-03T09:00Z"), hour("2026-11-10T09:00Z"), hour("2026-11-17T09:00Z", 30)];
  const expert = busyExpert({ minutesPerMonth: 180, given });

  expect(fullStretches(expert, "Europe/Berlin", window, 60).map(span)).toEqual([
    "2026-10-31T23:00:00Z 2026-11-30T23:00:00Z",
  ]);
  expect(fullStretches(expert, "Europe/Berlin", window, 30)).toEqual([]);
});

test("two sessions on one day are enough, however many a week has room for", () => {
  const expert = busyExpert({ perWeek: 5, given: [hour("2026-11-25T09:00Z", 15), hour("2026-11-25T13:00Z", 15)] });

  expect(fullStretches(expert, "Europe/Berlin", window, 15).map(span)).toEqual([
    "2026-11-24T23:00:00Z 2026-11-25T23:00:00Z",
  ]);
});

test("who wants to give less than the session is long has no capacity at all", () => {
  expect(hasCapacity(busyExpert({ minutesPerMonth: 30 }), "Europe/Berlin", window, 60)).toBe(false);
});

test("the load is a part of what somebody offers, so that who offers more is asked more", () => {
  const given = [hour("2026-11-03T09:00Z")];

  expect(loadOf(busyExpert({ minutesPerMonth: 240, given }))).toBe(0.25);
  expect(loadOf(busyExpert({ minutesPerMonth: 60, given }))).toBe(1);
});
