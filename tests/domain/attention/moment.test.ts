import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { isHolidayFor, isQuiet, quietUntil } from "#domain/attention/moment.ts";
import type { DayHours } from "#domain/people/index.ts";
import { instant } from "#tests/support/fakes.ts";

const time = (text: string) => Temporal.PlainTime.from(text);
const hours = (start: string, end: string): DayHours => ({ start: time(start), end: time(end) });
const berlin = { zone: "Europe/Berlin", hours: null };

test.each([
  ["2026-11-24T06:59Z", true],
  ["2026-11-24T07:00Z", false],
  ["2026-11-24T16:59Z", false],
  ["2026-11-24T17:00Z", true],
  ["2026-11-28T10:00Z", true],
])("in Berlin %s is quiet unless somebody says otherwise: %s", (now, quiet) => {
  expect(isQuiet(instant(now), berlin)).toBe(quiet);
});

test.each([
  ["2026-11-24T05:00Z", "06:00", "14:00", false],
  ["2026-11-24T13:00Z", "06:00", "14:00", true],
  ["2026-11-24T23:00Z", "22:00", "06:00", false],
  ["2026-11-24T12:00Z", "22:00", "06:00", true],
])("at %s it is quiet for somebody who works from %s to %s: %s", (now, start, end, quiet) => {
  expect(isQuiet(instant(now), { ...berlin, hours: hours(start, end) })).toBe(quiet);
});

test("a message that waits overnight comes at the same wall-clock time after the clocks change", () => {
  const friday = instant("2027-03-26T20:00Z");

  expect(`${quietUntil(friday, berlin)}`).toBe("2027-03-29T06:00:00Z");
  expect(`${quietUntil(instant("2026-10-23T20:00Z"), berlin)}`).toBe("2026-10-26T07:00:00Z");
});

test("a shift that begins on Sunday night is written to once the weekend is over", () => {
  const sunday = instant("2026-11-22T22:30Z");

  expect(`${quietUntil(sunday, { ...berlin, hours: hours("22:00", "06:00") })}`).toBe("2026-11-22T23:00:00Z");
});

test("quiet always ends within four days, at a moment that is not quiet, and nothing before it is not", () => {
  const zones = fc.constantFrom(
    ...["Europe/Berlin", "America/New_York", "Asia/Kolkata", "Australia/Lord_Howe", "Pacific/Apia", "Africa/Cairo"],
  );
  const seconds = fc.integer({ min: Date.UTC(2026, 0, 1) / 1000, max: Date.UTC(2028, 0, 1) / 1000 });
  const minute = fc.integer({ min: 0, max: 24 * 60 - 1 });
  const own = fc
    .tuple(minute, minute)
    .filter(([start, end]) => start !== end)
    .map(([start, end]) => ({
      start: time("00:00").add({ minutes: start }),
      end: time("00:00").add({ minutes: end }),
    }));
  fc.assert(
    fc.property(zones, seconds, fc.option(own), (zone, second, hours) => {
      const now = Temporal.Instant.fromEpochMilliseconds(second * 1000);
      const person = { zone, hours };

      const end = quietUntil(now, person);

      expect(isQuiet(end, person)).toBe(false);
      expect(now.until(end).total("hours")).toBeLessThan(4 * 24);
      const between = now.add({ minutes: Math.floor(now.until(end).total("minutes") / 2) });
      if (end !== now && !between.equals(end)) expect(isQuiet(between, person)).toBe(true);
    }),
  );
});

test("a holiday is one of the person's region, on their own calendar; without a region the zone's counts", () => {
  const holidays = {
    isHoliday: (day: Temporal.PlainDate, region: string) => `${region} ${day}` === "AT 2026-12-08",
    regionOfZone: (zone: string) => (zone === "Europe/Vienna" ? "AT" : null),
  };
  const night = instant("2026-12-07T23:30Z");

  const isHoliday = [
    { zone: "Europe/Vienna", region: null },
    { zone: "Europe/Berlin", region: "AT" },
    { zone: "Europe/London", region: "AT" },
    { zone: "Europe/Berlin", region: null },
  ].map((person) => isHolidayFor(night, person, holidays));

  expect(isHoliday).toEqual([true, true, false, false]);
});
