import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { zoneClock } from "#shared/zone-clock.ts";

const ZONES = ["Europe/Berlin", "America/New_York", "America/Santiago", "Asia/Kathmandu", "Australia/Lord_Howe", "UTC"];
const [FROM, TO] = [Date.UTC(2020, 0, 1), Date.UTC(2032, 0, 1)];
const moment = fc.integer({ min: FROM, max: TO });
const zone = fc.constantFrom(...ZONES);
/** Around the changes of some zone, where mistakes would be. */
const changes = [
  "2026-03-29T01:00Z",
  "2026-10-25T01:00Z",
  "2026-11-01T06:00Z",
  "2026-04-04T15:00Z",
  "2026-10-03T15:30Z",
];
const wall = fc.oneof(
  moment,
  fc
    .tuple(fc.constantFrom(...changes), fc.integer({ min: -14 * 60, max: 14 * 60 }))
    .map(([text, minutes]) => Date.parse(text) + minutes * 60_000),
);

const local = (at: number) => Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO("UTC").toPlainDateTime();
const epoch = (at: number, name: string, disambiguation: "compatible" | "earlier" | "later") =>
  local(at).toZonedDateTime(name, { disambiguation }).epochMilliseconds;

test("shows what Temporal shows, in any order of asking", () => {
  fc.assert(
    fc.property(zone, moment, (name, at) => {
      const time = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(name);

      expect(zoneClock(name).offset(at)).toBe(time.offsetNanoseconds / 1e6);
      expect(zoneClock(name).until(at)).toBe(
        time.getTimeZoneTransition("next")?.epochMilliseconds ?? Number.POSITIVE_INFINITY,
      );
    }),
  );
});

test("finds the moments that a time can mean, where it is shown once, twice and never", () => {
  fc.assert(
    fc.property(zone, wall, (name, at) => {
      const clock = zoneClock(name);

      expect(clock.first(at)).toBe(epoch(at, name, "earlier"));
      expect(clock.last(at)).toBe(epoch(at, name, "later"));
      expect(clock.meant(at)).toBe(epoch(at, name, "compatible"));
    }),
    { numRuns: 300 },
  );
});

test("the last millisecond before a change has the old offset, the first of it the new one", () => {
  const change = Date.parse("2026-10-25T01:00Z");
  const clock = zoneClock("Europe/Berlin");

  expect([clock.offset(change - 1), clock.offset(change)]).toEqual([7_200_000, 3_600_000]);
  expect(clock.until(change - 1)).toBe(change);
});

test("there is no clock for a zone that does not exist", () => {
  expect(() => zoneClock("Mars/Olympus")).toThrow(RangeError);
});
