import { expect, test } from "@jest/globals";
import {
  bookedNotice,
  bothOf,
  cancelledNotice,
  movedNotice,
  suggestedNotice,
} from "#domain/sessions/session-notices.ts";
import { instant } from "#tests/support/fakes.ts";
import { hourAt, nine, session } from "#tests/support/hour-records.ts";

const day = 24 * 60;

test("only the expert is told what a booked hour is about, and each with whom it is", () => {
  const booked = session({ id: "hour" });

  const [asker, expert] = bothOf(booked).map((to) => bookedNotice(booked, to, "excel", false));

  expect(asker).toMatchObject({ key: "sessions.booked:hour:lars", facts: { withId: "mette", topic: null } });
  expect(expert).toMatchObject({ key: "sessions.booked:hour:mette", facts: { withId: "lars", topic: "excel" } });
  expect(bothOf({ askerId: "lars", expertId: "erased" })).toEqual(["lars"]);
});

test("word that an hour is off names the time in the calendars, and is not taken for the one to take it out by hand", () => {
  const moving = session({ id: "hour", state: "moving", slot: hourAt(day), previous: hourAt(0) });

  const here = cancelledNotice(moving, "lars", { how: "here", now: nine });
  const byHand = cancelledNotice(moving, "lars", { how: "byHand", now: nine });

  expect(here.facts).toMatchObject({ start: "2026-11-23T09:00:00Z", inOutlook: false, byHand: false });
  expect(here.key).toBe("sessions.cancelled:hour:lars");
  expect(byHand).toMatchObject({ key: "sessions.cancelled:hour:byHand:lars", facts: { byHand: true } });
});

test.each([
  ["an hour today that is another day now is said within the day", 60, 3 * day, "2026-11-24T08:00:00Z"],
  ["an hour that stays today is said until the new time is over", 60, 120, "2026-11-23T12:00:00Z"],
  ["an hour of another day is said until the new time is over", 2 * day, 3 * day, "2026-11-26T10:00:00Z"],
  ["an hour moved to where it is nearly over is said for an hour", 60, -30, "2026-11-23T10:00:00Z"],
])("%s", (_what, before, after, expected) => {
  const how = { inOutlook: false, clashes: false, now: nine };

  const notice = movedNotice(session({ slot: hourAt(after) }), "lars", hourAt(before), how);

  expect(`${notice.notAfter}`).toBe(expected);
});

test("the expert hears of each time that is proposed, until the earlier of the two begins", () => {
  const booked = session({ id: "hour", slot: hourAt(day) });

  const sooner = suggestedNotice(booked, hourAt(0), false);
  const later = suggestedNotice(booked, hourAt(2 * day), false);
  const declined = suggestedNotice(booked, hourAt(2 * day), true);

  expect([sooner, later, declined].map(({ personId }) => personId)).toEqual(["mette", "mette", "mette"]);
  expect(sooner.notAfter).toEqual(instant("2026-11-23T09:00Z"));
  expect(later.notAfter).toEqual(instant("2026-11-24T09:00Z"));
  expect(new Set([sooner, later, declined].map(({ key }) => key)).size).toBe(3);
});
