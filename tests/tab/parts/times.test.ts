import { expect, test } from "@jest/globals";
import { timesFor } from "#tab/parts/times.ts";

const AT = "2026-11-23T23:30:00Z";

test("writes a moment on the person's own clock and in their language", () => {
  const berlin = timesFor("de", "Europe/Berlin");
  const london = timesFor("en", "Europe/London");

  expect([berlin.moment(AT), berlin.day(AT), berlin.time(AT)]).toEqual([
    "Di., 24. Nov., 00:30",
    "Di., 24. Nov.",
    "00:30",
  ]);
  expect([london.moment(AT), london.day(AT), london.time(AT)]).toEqual(["Mon 23 Nov, 23:30", "Mon 23 Nov", "23:30"]);
});

test("leaves a calendar date where it is, whatever the zone", () => {
  const honolulu = timesFor("en", "Pacific/Honolulu");

  expect(honolulu.date("2026-11-16")).toBe("16 November 2026");
  expect(honolulu.shortDate(new Date("2026-11-16"))).toBe("16 Nov");
});

test.each([
  ["2026-11-25T08:00:00Z", "in 2 days"],
  ["2026-11-24T08:00:00Z", "tomorrow"],
  ["2026-11-23T11:10:00Z", "in 3 hours"],
  ["2026-11-23T07:15:00Z", "45 minutes ago"],
  ["2026-11-23T08:00:20Z", "this minute"],
])("says how far away %s is: %s", (at, words) => {
  expect(timesFor("en", "UTC").relative(at, new Date("2026-11-23T08:00:00Z"))).toBe(words);
});
