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

test.each([
  ["Monday", 1, 3],
  ["Tuesday", 2, 4],
  ["Wednesday", 3, 5],
  ["Thursday", 4, 2],
  ["Friday", 5, 3],
])("who wants two a week on a %s gets the other one two days away, not at the weekend", (_name, weekday, other) => {
  const sunday = at("2026-11-22T12:00Z");
  const twice = { perWeek: 2 };

  const first = nextNudge({ ...tuesdayNine, weekday }, sunday, twice);
  const second = nextNudge({ ...tuesdayNine, weekday }, first.toInstant(), twice);
  const third = nextNudge({ ...tuesdayNine, weekday }, second.toInstant(), twice);

  expect([first.dayOfWeek, second.dayOfWeek].toSorted()).toEqual([weekday, other].toSorted());
  expect(third.equals(first.add({ weeks: 1 }))).toBe(true);
});

test("every second week leaves one week out, also when daylight saving begins in it", () => {
  const slot = at("2027-03-23T08:00Z");

  const due = nextNudge(tuesdayNine, slot, { everyWeeks: 2 });

  expect(due.toString()).toBe("2027-04-06T09:00:00+02:00[Europe/Berlin]");
});

const zone = fc.constantFrom(
  ...["Europe/Berlin", "Europe/London", "America/New_York", "America/St_Johns", "Asia/Singapore", "Asia/Kathmandu"],
  ...["Australia/Lord_Howe", "Pacific/Apia", "America/Sao_Paulo", "Africa/Casablanca"],
);
// From 04:00 on: nowhere do the clocks skip what comes then.
const daytime = fc
  .tuple(fc.integer({ min: 4, max: 22 }), fc.integer({ min: 0, max: 59 }))
  .map(([hour, minute]) => new Temporal.PlainTime(hour, minute));
const slots = fc.record({ weekday: fc.integer({ min: 1, max: 7 }), time: daytime, zone });
const moments = fc
  .date({ min: new Date("2026-01-01"), max: new Date("2030-01-01"), noInvalidDate: true })
  .map((date) => Temporal.Instant.fromEpochMilliseconds(date.getTime()));
const rhythms = fc.constantFrom(
  { perWeek: 1, everyWeeks: 1 },
  { perWeek: 2, everyWeeks: 1 },
  { perWeek: 1, everyWeeks: 2 },
);

test("a nudge is always ahead, within 8 days of the weeks left out, on the agreed weekday and wall-clock time", () => {
  fc.assert(
    fc.property(slots, moments, fc.constantFrom(1, 2), (cadence, now, everyWeeks) => {
      const due = nextNudge(cadence, now, { everyWeeks });

      const left = now.toZonedDateTimeISO(cadence.zone).add({ weeks: everyWeeks - 1 });
      expect(Temporal.ZonedDateTime.compare(due, left)).toBe(1);
      expect(Temporal.ZonedDateTime.compare(due, left.add({ days: 8 }))).toBe(-1);
      expect([due.dayOfWeek, `${due.toPlainTime()}`]).toEqual([cadence.weekday, `${cadence.time}`]);
    }),
  );
});

test("from slot to slot a year has as many as agreed: none twice, none left out", () => {
  fc.assert(
    fc.property(slots, moments, rhythms, (cadence, start, { perWeek, everyWeeks }) => {
      const end = start.toZonedDateTimeISO(cadence.zone).add({ weeks: 52 });
      const met: Temporal.ZonedDateTime[] = [];
      let due = nextNudge(cadence, start, { perWeek });
      while (Temporal.ZonedDateTime.compare(due, end) <= 0) {
        met.push(due);
        due = nextNudge(cadence, due.toInstant(), { perWeek, everyWeeks });
      }

      expect(met).toHaveLength((52 * perWeek) / everyWeeks);
      expect(new Set(met.map((slot) => `${slot.toPlainDate()}`)).size).toBe(met.length);
    }),
    { numRuns: 30 },
  );
});
