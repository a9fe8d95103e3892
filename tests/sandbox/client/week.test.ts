import { expect, test } from "@jest/globals";
import { mondayOf, weekOf } from "#sandbox/client/calendar/week.ts";
import type { CalendarEntry } from "#sandbox/client/control/model.ts";

const monday = Temporal.PlainDate.from("2026-11-23");
const berlin = "Europe/Berlin";

/** An hour on Monday at nine in Berlin, of somebody's own. */
function entry(changes: Partial<CalendarEntry> = {}): CalendarEntry {
  return {
    id: "1",
    subject: "Steering",
    start: "2026-11-23T08:00:00Z",
    end: "2026-11-23T09:00:00Z",
    showAs: "busy",
    sensitivity: "normal",
    organizerId: "lars",
    attendeeIds: [],
    joinUrl: null,
    response: "organizer",
    cancelled: false,
    answers: [],
    ...changes,
  };
}

test("begins the week of any day on its Monday", () => {
  expect(mondayOf(Temporal.PlainDate.from("2026-11-29"))).toEqual(monday);
  expect(mondayOf(monday)).toEqual(monday);
});

test("places an entry where the person's own clock shows it", () => {
  const [inBerlin] = weekOf(monday, [entry()], berlin);
  const [inSingapore] = weekOf(monday, [entry()], "Asia/Singapore");

  expect(inBerlin?.timed[0]).toMatchObject({ startMinute: 9 * 60, endMinute: 10 * 60 });
  expect(inSingapore?.timed[0]).toMatchObject({ startMinute: 16 * 60, endMinute: 17 * 60 });
});

test("shows the weekend only when something stands in it", () => {
  const saturday = entry({ start: "2026-11-28T08:00:00Z", end: "2026-11-28T09:00:00Z" });

  expect(weekOf(monday, [entry()], berlin)).toHaveLength(5);
  expect(weekOf(monday, [saturday], berlin).map(({ date }) => date.dayOfWeek)).toEqual([1, 2, 3, 4, 5, 6]);
});

test("puts entries that overlap side by side, and those that only touch below each other", () => {
  const at = (id: string, start: string, end: string) =>
    entry({ id, start: `2026-11-23T${start}:00Z`, end: `2026-11-23T${end}:00Z` });
  const entries = [at("long", "08:00", "10:00"), at("inside", "08:30", "09:00"), at("next", "09:00", "10:00")];

  const [day] = weekOf(monday, [...entries, at("later", "10:00", "11:00")], berlin);

  expect(day?.timed.map(({ entry: { id }, lane, lanes }) => [id, lane, lanes])).toEqual([
    ["long", 0, 2],
    ["inside", 1, 2],
    ["next", 1, 2],
    ["later", 0, 1],
  ]);
});

test("cuts an entry over several days at midnight and calls the full days in between whole", () => {
  const journey = entry({ start: "2026-11-23T17:00:00Z", end: "2026-11-25T11:00:00Z" });

  const [first, second, third, fourth] = weekOf(monday, [journey], berlin);

  expect(first?.timed[0]).toMatchObject({ startMinute: 18 * 60, endMinute: 24 * 60 });
  expect(second?.allDay).toEqual([journey]);
  expect(third?.timed[0]).toMatchObject({ startMinute: 0, endMinute: 12 * 60 });
  expect(fourth).toMatchObject({ allDay: [], timed: [] });
});

test("shows a holiday, which ends where the next day begins, on its own day only", () => {
  const holiday = entry({ start: "2026-11-23T23:00:00Z", end: "2026-11-24T23:00:00Z" });

  const days = weekOf(monday, [holiday], berlin);

  expect(days.map(({ allDay, timed }) => [allDay.length, timed.length])).toEqual([
    [0, 0],
    [1, 0],
    [0, 0],
    [0, 0],
    [0, 0],
  ]);
});
