import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { wallTime } from "#adapters/graph/wall-time.ts";

test("reads every time of four centuries as Temporal does", () => {
  const [from, to] = [Date.UTC(1900, 0, 1), Date.UTC(2300, 0, 1)];
  fc.assert(
    fc.property(fc.integer({ min: from, max: to }), fc.constantFrom(0, 3, 7), (at, digits) => {
      const fractionalSecondDigits = digits as 0 | 3 | 7;
      const text = Temporal.Instant.fromEpochMilliseconds(at).toString({ fractionalSecondDigits }).slice(0, -1);

      expect(wallTime(text)).toBe(digits === 0 ? Math.floor(at / 1_000) * 1_000 : at);
    }),
  );
});

test.each(["2028-02-29T00:00", "2000-02-29T23:59:59", "2026-11-24T09:00:00.5"])("understands %s", (text) => {
  expect(wallTime(text)).toBe(Date.parse(`${text}Z`));
});

test.each([
  "",
  "soon",
  "2026-11-24",
  "2026-11-24 09:00",
  "2026-11-24T09:00Z",
  "2026-11-24T09:00:00Z",
  "2026-11-24T09:00:00+01:00",
  "2026-11-24T09:00:00.0000000Z",
  "2026-11-24T09:00:00.",
  "2026-11-24T24:00",
  "2026-11-24T09:60",
  "2026-11-24T09:00:60",
  "2026-13-01T09:00",
  "2026-00-01T09:00",
  "2026-11-31T09:00",
  "2026-02-29T09:00",
  "2100-02-29T09:00",
  "2026-11-00T09:00",
  "2026-1-24T09:00:00",
  "20x6-11-24T09:00",
  "+026-11-24T09:00",
])("refuses %s", (text) => {
  expect(wallTime(text)).toBeNaN();
});
