import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { nextNudge } from "#domain/leaders/index.ts";

const at = (text: string) => Temporal.Instant.from(text);
const tuesdayNine = { weekday: 2, time: Temporal.PlainTime.from("09:00"), zone: "Europe/Berlin" };

test.each([
  ["earlier that day", "2026-11-24T07:59Z", "2026-11-24T08:00:00Z"],
  ["exactly then, which counts as sent", "2026-11-24T08:00Z", "2026-12-01T08:00:00Z"],
  ["the day after", "2026-11-25T08:00Z", "2026-12-01T08:00:00Z"],
  ["the week in which daylight saving begins", "2027-03-27T12:00Z", "2027-03-30T07:00:00Z"],
  ["the week in which daylight saving ends", "2027-10-30T12:00Z", "2027-11-02T08:00:00Z"],
])("a Tuesday 09:00 in Berlin, asked %s", (_when, now, due) => {
  expect(nextNudge(tuesdayNine, at(now)).toInstant().toString()).toBe(due);
});

test("a time that the clocks skip is read with the offset from before", () => {
  const skipped = { weekday: 7, time: Temporal.PlainTime.from("02:30"), zone: "Europe/Berlin" };

  expect(nextNudge(skipped, at("2027-03-27T12:00Z")).toString()).toBe("2027-03-28T03:30:00+02:00[Europe/Berlin]");
});

test("a nudge is always ahead, within 8 days, on the agreed weekday and wall-clock hour", () => {
  const zones = fc.constantFrom(
    "Europe/Berlin",
    "Europe/London",
    "America/New_York",
    "Asia/Singapore",
    "Europe/Vienna",
  );
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 7 }),
      fc.integer({ min: 4, max: 22 }),
      zones,
      fc.date({ min: new Date("2026-01-01"), max: new Date("2030-01-01"), noInvalidDate: true }),
      (weekday, hour, zone, date) => {
        const now = Temporal.Instant.fromEpochMilliseconds(date.getTime());

        const due = nextNudge({ weekday, time: new Temporal.PlainTime(hour), zone }, now);

        expect(Temporal.Instant.compare(due.toInstant(), now)).toBe(1);
        expect(Temporal.Instant.compare(due.toInstant(), now.add({ hours: 8 * 24 }))).toBe(-1);
        expect([due.dayOfWeek, due.hour]).toEqual([weekday, hour]);
      },
    ),
  );
});
