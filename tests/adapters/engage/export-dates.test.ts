import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { timeIn } from "#adapters/engage/export-dates.ts";

const CASES = 10_000;
const first = Date.UTC(2000, 0, 1);
const last = Date.UTC(2099, 11, 31, 23, 59, 59);
/** Whole seconds of the years in which somebody may have posted. */
const times = fc.integer({ min: first / 1000, max: last / 1000 }).map((seconds) => new Date(seconds * 1000));
const two = (number: number) => String(number).padStart(2, "0");

test.each([
  ["2022/11/11 21:00:20 +0000", "2022-11-11T21:00:20Z"],
  ["2022-11-11T21:00:20Z", "2022-11-11T21:00:20Z"],
  ["2022-11-11T21:00:20.123456789+01:00", "2022-11-11T20:00:20.123Z"],
  ["2022-11-11 21:00:20 -0530", "2022-11-12T02:30:20Z"],
  ["2022-11-11 21:00:20 UTC", "2022-11-11T21:00:20Z"],
  ["2022-11-11 21:00:20", "2022-11-11T21:00:20Z"],
  ["2024-02-29T00:00:00Z", "2024-02-29T00:00:00Z"],
  ["11.12.2022 21:00", "2022-12-11T21:00:00Z"],
  ["11/30/2022 9:05 PM", "2022-11-30T21:05:00Z"],
  ["30/11/2022 09:05:07", "2022-11-30T09:05:07Z"],
  ["12/12/2022, 12:30 AM", "2022-12-12T00:30:00Z"],
])("%s is a time", (text, expected) => {
  expect(timeIn(text)).toBe(Temporal.Instant.from(expected).epochMilliseconds);
});

test.each([
  ["nothing", ""],
  ["a day alone", "2022-11-11"],
  ["day and month, or month and day", "11/12/2022 21:00"],
  ["a day that no calendar has", "2022-02-30T10:00:00Z"],
  ["a month that no calendar has", "30.13.2022 10:00"],
  ["an hour that no clock has", "2022-11-11T24:00:00Z"],
  ["an hour after noon that no clock has", "11/30/2022 13:05 PM"],
  ["a zone that nobody lives in", "2022-11-11T10:00:00+25:00"],
  ["a time before anything was posted", "1970-01-01T00:00:00Z"],
  ["a number of days, as spreadsheets keep them", "44876.875"],
  ["words", "yesterday"],
])("%s is none: %s", (_, text) => {
  expect(timeIn(text)).toBeNull();
});

test("every second is read back from each way in which the network writes it", () => {
  fc.assert(
    fc.property(times, (time) => {
      const iso = time.toISOString().slice(0, 19);

      expect(timeIn(`${iso}Z`)).toBe(time.getTime());
      expect(timeIn(`${iso.replaceAll("-", "/").replace("T", " ")} +0000`)).toBe(time.getTime());
    }),
    { numRuns: CASES },
  );
});

test("of a day and a month in unknown order, the time is either right or not read", () => {
  fc.assert(
    fc.property(times, fc.boolean(), (time, dayFirst) => {
      const [day, month] = [two(time.getUTCDate()), two(time.getUTCMonth() + 1)];
      const date = dayFirst ? `${day}/${month}` : `${month}/${day}`;
      const clock = `${two(time.getUTCHours())}:${two(time.getUTCMinutes())}:${two(time.getUTCSeconds())}`;

      expect([time.getTime(), null]).toContain(timeIn(`${date}/${time.getUTCFullYear()} ${clock}`));
    }),
    { numRuns: CASES },
  );
});

test("whatever else stands there is read in no time, as a moment of the century or not at all", () => {
  const digits = fc.string({ unit: fc.constantFrom(..."0123456789:/-. +TZAPM"), maxLength: 40 });
  fc.assert(
    fc.property(fc.oneof(digits, fc.string({ unit: "binary" })), (text) => {
      const time = timeIn(text);

      expect(time === null || (time >= first - 86_400_000 && time <= last + 86_400_000)).toBe(true);
    }),
    { numRuns: CASES },
  );
});
