import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { defaultSlotRules, freeSlots, spread, suits } from "#domain/sessions/slots.ts";
import { overlaps } from "#shared/time.ts";
import { instant } from "#tests/support/fakes.ts";
import { officeHours } from "#tests/support/sessions.ts";

const day = { start: instant("2026-11-24T08:00Z"), end: instant("2026-11-24T12:00Z") };
const at = (start: string, end: string) => ({
  start: instant(`2026-11-24T${start}Z`),
  end: instant(`2026-11-24T${end}Z`),
});
const starts = (slots: readonly { start: Temporal.Instant }[]) => slots.map(({ start }) => `${start}`.slice(11, 16));
const wish = { hours: [officeHours], notWeekdays: [], partOfDay: null, zone: "Europe/Berlin" };

test("a meeting takes its time and the buffer around it", () => {
  expect(starts(freeSlots(day, [at("09:30", "10:00")], defaultSlotRules))).toEqual([
    "08:00",
    "08:30",
    "10:30",
    "11:00",
    "11:30",
  ]);
});

test("slots begin on the half hour, wherever the window begins", () => {
  expect(starts(freeSlots(at("08:10", "09:45"), [], defaultSlotRules))).toEqual(["08:30", "09:00"]);
});

test("no slot ever comes nearer to a meeting than the buffer or leaves the window", () => {
  const minute = fc.integer({ min: 0, max: 240 });
  fc.assert(
    fc.property(fc.array(fc.tuple(minute, fc.integer({ min: 1, max: 90 })), { maxLength: 6 }), (meetings) => {
      const busy = meetings.map(([from, length]) => ({
        start: day.start.add({ minutes: from }),
        end: day.start.add({ minutes: from + length }),
      }));

      for (const slot of freeSlots(day, busy, defaultSlotRules)) {
        const kept = { start: slot.start.subtract({ minutes: 15 }), end: slot.end.add({ minutes: 15 }) };
        expect(busy.some((meeting) => overlaps(meeting, kept))).toBe(false);
        expect(Temporal.Instant.compare(slot.end, day.end)).toBeLessThanOrEqual(0);
      }
    }),
  );
});

test.each([
  ["inside the working hours", at("08:00", "08:30"), wish, true],
  ["before they begin", at("07:30", "08:00"), wish, false],
  ["past their end", at("15:45", "16:15"), wish, false],
  ["on a weekday not wanted", at("08:00", "08:30"), { ...wish, notWeekdays: [2] }, false],
  [
    "outside the wished part of the day",
    at("08:00", "08:30"),
    { ...wish, partOfDay: { start: Temporal.PlainTime.from("12:00"), end: Temporal.PlainTime.from("18:00") } },
    false,
  ],
  [
    "outside the hours of the other, in New York",
    at("09:00", "09:30"),
    { ...wish, hours: [officeHours, { ...officeHours, zone: "America/New_York" }] },
    false,
  ],
  [
    "inside the hours of both",
    at("14:30", "15:00"),
    { ...wish, hours: [officeHours, { ...officeHours, zone: "America/New_York" }] },
    true,
  ],
])("a slot %s", (_where, slot, wanted, suitable) => {
  expect(suits(slot, wanted)).toBe(suitable);
});

test("no slot reaches over midnight of somebody's day", () => {
  const nights = { ...officeHours, start: Temporal.PlainTime.from("00:00"), end: Temporal.PlainTime.from("23:59") };

  expect(suits(at("22:45", "23:15"), { ...wish, hours: [nights] })).toBe(false);
});

test("at most two slots of a day are shown", () => {
  const slots = freeSlots({ start: day.start, end: day.end.add({ hours: 24 }) }, [], defaultSlotRules);

  const days = spread(slots, "Europe/Berlin", 5).map(
    ({ start }) => `${start.toZonedDateTimeISO("Europe/Berlin").toPlainDate()}`,
  );

  expect(days).toEqual(["2026-11-24", "2026-11-24", "2026-11-25", "2026-11-25"]);
});
