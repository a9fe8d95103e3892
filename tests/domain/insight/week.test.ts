import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { lastWeek } from "#domain/insight/week.ts";
import { instant } from "#tests/support/fakes.ts";

function weekBefore(now: string): string {
  const { period, time } = lastWeek(instant(now));
  return `${period}: ${time.start}/${time.end}`;
}

test.each([
  ["in the middle of a week", "2026-11-25T08:00Z", "2026-W47: 2026-11-16T00:00:00Z/2026-11-23T00:00:00Z"],
  ["in the first moment of a Monday", "2026-11-23T00:00Z", "2026-W47: 2026-11-16T00:00:00Z/2026-11-23T00:00:00Z"],
  ["in the last moment of a Sunday", "2026-11-22T23:59:59.999Z", "2026-W46: 2026-11-09T00:00:00Z/2026-11-16T00:00:00Z"],
])("%s it is the whole week before", (_when, now, week) => {
  expect(weekBefore(now)).toBe(week);
});

test("days are those of UTC, whatever day it is elsewhere", () => {
  const mondayInBerlin = "2026-11-23T00:30+01:00";

  expect(weekBefore(mondayInBerlin)).toMatch(/^2026-W46/);
});

test.each([
  ["the first days of January may belong to the last week of the old year", "2027-01-05T08:00Z", "2026-W53"],
  ["the last days of December may belong to the first week of the new year", "2025-01-06T08:00Z", "2025-W01"],
  ["a week below ten has two digits", "2026-03-05T08:00Z", "2026-W09"],
])("%s", (_rule, now, period) => {
  expect(lastWeek(instant(now)).period).toBe(period);
});

const moments = fc
  .date({ min: new Date("2020-01-01"), max: new Date("2040-01-01"), noInvalidDate: true })
  .map((date) => Temporal.Instant.fromEpochMilliseconds(date.getTime()));

test("it is always seven days from a Monday, and over since less than seven days", () => {
  fc.assert(
    fc.property(moments, (now) => {
      const { start, end } = lastWeek(now).time;

      expect(start.toZonedDateTimeISO("UTC").dayOfWeek).toBe(1);
      expect(start.until(end).total("hours")).toBe(7 * 24);
      expect(end.until(now).total("hours")).toBeGreaterThanOrEqual(0);
      expect(end.until(now).total("hours")).toBeLessThan(7 * 24);
    }),
  );
});

test("weeks follow each other without a gap, and no two have the same name", () => {
  fc.assert(
    fc.property(moments, (now) => {
      const [one, next] = [lastWeek(now), lastWeek(now.add({ hours: 7 * 24 }))];

      expect(`${next.time.start}`).toBe(`${one.time.end}`);
      expect(next.period > one.period).toBe(true);
    }),
  );
});
