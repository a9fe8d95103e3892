import { expect, test } from "@jest/globals";
import { MONDAY_TO_FRIDAY, workingDaysLater } from "#domain/sessions/working-days.ts";
import { instant } from "#tests/support/fakes.ts";

const berlin = { zone: "Europe/Berlin", days: MONDAY_TO_FRIDAY, isDayOff: () => false };

test.each([
  ["a weekend does not count", "2026-11-26T09:00Z", 3, berlin, "2026-12-01T09:00:00Z"],
  ["from a Saturday, Monday is the first", "2026-11-28T09:00Z", 1, berlin, "2026-11-30T09:00:00Z"],
  ["part-time: Tuesday and Thursday", "2026-11-24T09:00Z", 2, { ...berlin, days: [2, 4] }, "2026-12-01T09:00:00Z"],
  ["the wall clock stays when the clocks change", "2026-10-23T09:00Z", 1, berlin, "2026-10-26T10:00:00Z"],
])("%s", (_what, from, count, days, expected) => {
  expect(`${workingDaysLater(instant(from), count, days)}`).toBe(expected);
});

test("a holiday is no working day", () => {
  const christmas = (day: Temporal.PlainDate) => day.month === 12 && [25, 26].includes(day.day);

  const after = workingDaysLater(instant("2026-12-24T09:00Z"), 1, { ...berlin, isDayOff: christmas });

  expect(`${after}`).toBe("2026-12-28T09:00:00Z");
});

test("somebody who never works does not keep it looking for ever", () => {
  const after = workingDaysLater(instant("2026-12-24T09:00Z"), 1, { ...berlin, isDayOff: () => true });

  expect(after.epochMilliseconds).toBeGreaterThan(instant("2027-12-24T09:00Z").epochMilliseconds);
});
