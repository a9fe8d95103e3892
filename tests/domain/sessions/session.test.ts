import { expect, test } from "@jest/globals";
import { calledOff, type Format, isFirstOfSeries, nextSessionId, slotAt } from "#domain/sessions/session.ts";
import { hourAt, session, sessionSeries } from "#tests/support/hour-records.ts";
import { monday } from "#tests/support/sessions.ts";

test.each<[Format, string]>([
  ["quick", "2026-11-23T08:15:00Z"],
  ["half", "2026-11-23T08:30:00Z"],
  ["mentoring", "2026-11-23T08:45:00Z"],
  ["hour", "2026-11-23T09:00:00Z"],
  ["shadow", "2026-11-23T09:00:00Z"],
])("a session of the format %s that begins at eight ends at %s", (format, end) => {
  const slot = slotAt(monday, format);

  expect([`${slot.start}`, `${slot.end}`]).toEqual(["2026-11-23T08:00:00Z", end]);
});

test("a session that is called off forgets its topic and who moved it, and keeps where the calendars show it", () => {
  const moving = session({ state: "moving", eventId: "event", topic: "excel", movedBy: "lars", previous: hourAt(60) });

  const off = calledOff(moving, "cancelling", "mette");

  expect(off).toEqual({ ...moving, state: "cancelling", cancelledBy: "mette", topic: null, movedBy: null });
});

test("each turn of a series has one id, however often it is planned, and no two turns have the same", () => {
  const series = sessionSeries();
  const turns = [1, 2, 3, 4, 5].map((planned) => ({ ...series, planned }));

  const ids = turns.map(nextSessionId);

  expect(turns.map(nextSessionId)).toEqual(ids);
  expect(new Set([series.id.slice(0, -1), ...ids]).size).toBe(6);
  expect(ids.every((id) => id.length === series.id.length)).toBe(true);
});

test("a series begins with the session whose id says nothing of it; a session without a series begins none", () => {
  const series = sessionSeries();
  const first = session({ seriesId: series.id });
  const second = session({ id: nextSessionId(series), seriesId: series.id });

  expect([first, second, session()].map(isFirstOfSeries)).toEqual([true, false, false]);
});
