import { expect, test } from "@jest/globals";
import { wishedTime, workingTime } from "#domain/sessions/slot-days.ts";
import { side, slotSearch, stretch } from "#tests/support/slots.ts";

const hour = 3_600_000;

test("the working day moves by an hour in UTC when the clocks change, and stays as long", () => {
  const window = stretch("2026-10-23T00:00Z", "2026-10-27T00:00Z");

  expect(workingTime(side(), window)).toEqual(
    ["2026-10-23T06:00Z", "2026-10-26T07:00Z"].map(Date.parse).flatMap((start) => [start, start + 10 * hour]),
  );
});

test("a day is asked about once, and only if somebody works on it", () => {
  const asked: string[] = [];
  const isDayOff = (day: Temporal.PlainDate) => asked.push(`${day}`) === 1;

  const time = workingTime(side({ isDayOff }), stretch("2026-11-20T00:00Z", "2026-11-24T23:00Z"));

  expect(asked).toEqual(["2026-11-20", "2026-11-23", "2026-11-24"]);
  expect(time).toHaveLength(4);
});

test("without a wish, all of the window is wished", () => {
  const search = slotSearch();

  expect(wishedTime(search)).toEqual([search.window.start, search.window.end].map((at) => at.epochMilliseconds));
});
