import { expect, test } from "@jest/globals";
import { findSlots, isOpen, type SlotSearch } from "#domain/sessions/slots.ts";
import type { Interval } from "#shared/time.ts";
import { BERLIN, side, slotSearch, stretch, times } from "#tests/support/slots.ts";

const plain = (text: string) => Temporal.PlainTime.from(text);
const hours = (start: string, end: string) => ({ start: plain(start), end: plain(end) });
const duration = (minutes: number) => Temporal.Duration.from({ minutes });

/** Day and time in Berlin at which each begins. */
const shown = (slots: readonly Interval[]) =>
  slots.map(({ start }) =>
    start.toZonedDateTimeISO(BERLIN).toPlainDateTime().toString().slice(5, 16).replace("T", " "),
  );
const found = (changes: Partial<SlotSearch>) => shown(findSlots(slotSearch({ limit: 100, ...changes })));
const tuesday = (start: string, end: string) => stretch(`2026-11-24T${start}+01:00`, `2026-11-24T${end}+01:00`);
const week = stretch("2026-11-23T00:00+01:00", "2026-11-28T00:00+01:00");

test("a meeting takes its time and a quarter of an hour on both sides, whoever has it", () => {
  const busy = side({ time: { busy: times(tuesday("10:30", "11:00")) } });

  expect(found({ expert: busy })).toEqual(["11-24 09:00", "11-24 09:30", "11-24 12:00", "11-24 12:30"]);
  expect(found({ asker: busy })).toEqual(found({ expert: busy }));
});

test("slots begin at full steps of the asker's clock, wherever the window begins", () => {
  expect(found({ window: tuesday("09:10", "10:40") })).toEqual(["11-24 09:30", "11-24 10:00"]);
});

test("slots of a quarter of an hour begin on the quarter, also where clocks are five and three quarters ahead", () => {
  const kathmandu = side({ zone: "Asia/Kathmandu", hours: hours("08:00", "18:00") });
  const rules = { ...slotSearch().rules, step: duration(15) };
  const window = stretch("2026-11-24T10:05+05:45", "2026-11-24T11:00+05:45");

  const slots = findSlots(slotSearch({ expert: kathmandu, asker: kathmandu, window, rules, minutes: 15 }));

  expect(slots.map(({ start }) => `${start.toZonedDateTimeISO("Asia/Kathmandu").toPlainTime()}`)).toEqual([
    "10:15:00",
    "10:45:00",
  ]);
});

test.each([
  ["tentatively", { tentative: times(tuesday("09:00", "13:00")) }, "tentativeIsFree"],
  ["elsewhere", { elsewhere: times(tuesday("09:00", "13:00")) }, "elsewhereIsFree"],
] as const)("who is %s busy can be booked if they want it", (_how, time, preference) => {
  expect(found({ expert: side({ time, [preference]: true }) })).not.toEqual([]);
  expect(found({ expert: side({ time, [preference]: false }) })).toEqual([]);
});

test("lies within the working hours of both, each on their own clock", () => {
  const newYork = side({ zone: "America/New_York" });

  expect(found({ expert: newYork, window: tuesday("00:00", "23:00") })).toEqual(["11-24 14:00", "11-24 14:30"]);
});

test("the mailbox says when somebody works, before they do, and both before the usual", () => {
  const workingHours = { days: [2], ...hours("09:00", "10:00"), zone: BERLIN };
  const window = tuesday("00:00", "23:00");

  expect(found({ expert: side({ hours: hours("12:00", "13:00"), time: { workingHours } }), window })).toEqual([
    "11-24 09:00",
    "11-24 09:30",
  ]);
  expect(found({ expert: side({ hours: hours("12:00", "13:00") }), window })).toEqual(["11-24 12:00", "11-24 12:30"]);
  expect(found({ expert: side(), window: tuesday("00:00", "08:30") })).toEqual(["11-24 08:00"]);
});

test("nobody is booked on a day off, on a weekend, or on a day on which they do not work", () => {
  const partTime = { days: [1, 3], ...hours("09:00", "10:00"), zone: BERLIN };
  const expert = side({ time: { workingHours: partTime } });
  const window = stretch("2026-11-21T00:00+01:00", "2026-12-01T00:00+01:00");

  const days = (changes: Partial<SlotSearch>) => [
    ...new Set(found({ window, ...changes }).map((text) => text.slice(0, 5))),
  ];

  expect(days({ expert })).toEqual(["11-23", "11-25", "11-30"]);
  expect(days({ expert, asker: side({ isDayOff: (day) => day.toString() === "2026-11-25" }) })).toEqual([
    "11-23",
    "11-30",
  ]);
  expect(days({})).not.toContain("11-22");
});

test("somebody who works at night is booked at night", () => {
  const workingHours = { days: [2], ...hours("22:00", "06:00"), zone: BERLIN };
  const nightly = side({ time: { workingHours } });
  const window = stretch("2026-11-24T12:00+01:00", "2026-11-26T12:00+01:00");

  expect(found({ expert: nightly, asker: nightly, window, minutes: 60, limit: 2 })).toEqual([
    "11-24 22:00",
    "11-25 05:00",
  ]);
});

test("keeps to the weekdays and the part of the day that were wished", () => {
  const wish = { notWeekdays: [1, 2, 4, 5], partOfDay: hours("12:00", "14:00"), zone: BERLIN };

  expect(found({ window: week, wish })).toEqual(["11-25 12:00", "11-25 12:30"]);
});

test("no slot begins where the expert gives no more", () => {
  expect(found({ full: [tuesday("09:15", "11:15")] })).toEqual([
    "11-24 09:00",
    "11-24 11:30",
    "11-24 12:00",
    "11-24 12:30",
  ]);
});

test("shows at most two slots of a morning or an afternoon, and none that overlap", () => {
  const slots = found({ window: stretch("2026-11-24T00:00+01:00", "2026-11-26T00:00+01:00"), minutes: 60 });

  const perHalfDay = Map.groupBy(slots, (text) => `${text.slice(0, 5)} ${text.slice(6) < "12:00" ? "am" : "pm"}`);
  expect([...perHalfDay.values()].map(({ length }) => length)).toEqual([2, 2, 2, 2]);
  expect(slots).toEqual(slots.toSorted());
});

test("a choice is spread over days and parts of the day", () => {
  expect(found({ window: week, limit: 3 })).toEqual(["11-23 08:00", "11-23 17:30", "11-24 08:00"]);
});

test("rather adjoins what is there than splits a free day", () => {
  const expert = side({ time: { busy: times(tuesday("08:00", "10:15"), tuesday("16:15", "18:00")) } });

  expect(found({ expert, window: tuesday("08:00", "18:00"), limit: 2 })).toEqual(["11-24 10:30", "11-24 15:30"]);
});

test("shows what somebody likes a day later rather than what they do not like", () => {
  const both = { expert: side({ likes: "afternoon" }), asker: side({ likes: "afternoon" }) };

  expect(found({ window: week, limit: 1 })).toEqual(["11-23 08:00"]);
  expect(found({ ...both, window: week, limit: 1 })).toEqual(["11-23 17:30"]);
});

test("nothing is found in a window that is over before it begins", () => {
  expect(found({ window: tuesday("13:00", "09:00") })).toEqual([]);
});

test("a slot that somebody proposed themselves may begin at any minute, and be of any length", () => {
  const search = slotSearch({ expert: side({ time: { busy: times(tuesday("10:00", "11:00")) } }) });

  expect(isOpen(search, tuesday("09:05", "09:45"))).toBe(true);
  expect(isOpen(search, tuesday("09:05", "09:46"))).toBe(false);
  expect(isOpen(search, tuesday("11:14", "11:30"))).toBe(false);
  expect(isOpen(search, tuesday("08:50", "09:10"))).toBe(false);
  expect(isOpen(search, tuesday("11:30", "11:30"))).toBe(false);
  expect(isOpen({ ...search, full: [tuesday("09:00", "09:30")] }, tuesday("09:29", "09:45"))).toBe(false);
  expect(isOpen({ ...search, full: [tuesday("09:00", "09:29")] }, tuesday("09:29", "09:45"))).toBe(true);
});
