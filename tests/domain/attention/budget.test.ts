import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { isQuiet, verdictOn, WEEK_MAX } from "#domain/attention/budget.ts";
import type { LedgerEntry, MessageClass } from "#domain/attention/index.ts";
import { instant } from "#tests/support/fakes.ts";

const zone = "Europe/Berlin";
const tuesday = instant("2026-11-24T08:00Z");

function entry(changes: Partial<LedgerEntry> = {}): LedgerEntry {
  return {
    id: "1",
    personId: "lars",
    class: "unasked",
    kind: "leaders.nudge",
    key: "k",
    facts: {},
    notAfter: instant("2026-11-24T12:00Z"),
    state: "planned",
    plannedAt: tuesday,
    sentAt: null,
    reason: null,
    tries: 0,
    ...changes,
  };
}

test.each([
  ["with nothing sent before", [], "send"],
  ["when something unasked came earlier that day", ["2026-11-24T07:00Z"], "drop"],
  ["when something came yesterday evening, less than 24 hours ago", ["2026-11-23T16:00Z"], "send"],
  ["after two in seven days", ["2026-11-23T08:00Z", "2026-11-18T08:00Z"], "drop"],
  ["when the second is older than seven days", ["2026-11-23T08:00Z", "2026-11-17T08:00Z"], "send"],
])("an unasked message %s", (_when, sent, kind) => {
  expect(verdictOn(entry(), sent.map(instant), tuesday, zone).kind).toBe(kind);
});

test("a day is a day of the person's own calendar", () => {
  const late = instant("2026-11-24T01:00Z"); // 20:00 on Monday in New York, 02:00 on Tuesday in Berlin
  const sent = [instant("2026-11-23T15:00Z")];
  const lateEntry = entry({ notAfter: instant("2026-11-24T04:00Z") });

  expect(verdictOn(lateEntry, sent, late, "America/New_York")).toEqual({ kind: "drop", reason: "budget" });
  expect(verdictOn(lateEntry, sent, late, "Europe/Berlin")).toEqual({ kind: "wait" });
});

test("nothing is sent after its time", () => {
  const late = entry({ notAfter: tuesday.subtract({ seconds: 1 }) });

  expect(verdictOn(late, [], tuesday, zone)).toEqual({ kind: "drop", reason: "too_late" });
});

test.each([
  ["2026-11-24T06:59Z", true],
  ["2026-11-24T07:00Z", false],
  ["2026-11-24T16:59Z", false],
  ["2026-11-24T17:00Z", true],
  ["2026-11-28T10:00Z", true],
])("in Berlin %s is quiet: %s", (now, quiet) => {
  expect(isQuiet(instant(now), zone)).toBe(quiet);
});

test("word on an appointment waits for the morning, unless the appointment is within a day", () => {
  const night = instant("2026-11-24T21:00Z");
  const farOff = entry({ class: "appointment", notAfter: instant("2026-11-27T09:00Z") });
  const tomorrow = entry({ class: "appointment", notAfter: instant("2026-11-25T09:00Z") });

  expect(verdictOn(farOff, [], night, zone)).toEqual({ kind: "wait" });
  expect(verdictOn(tomorrow, [], night, zone)).toEqual({ kind: "send" });
});

test("no history whatever lets more than the week's maximum through", () => {
  const hour = fc.integer({ min: 0, max: 7 * 24 - 1 });
  const classes = fc.constantFrom<MessageClass>("unasked", "appointment");
  fc.assert(
    fc.property(classes, fc.array(hour, { minLength: 6, maxLength: 12 }), (kind, hours) => {
      const sent = hours.map((hoursAgo) => tuesday.subtract({ hours: hoursAgo }));

      const verdict = verdictOn(entry({ class: kind }), sent, tuesday, zone);

      expect(sent.length).toBeGreaterThanOrEqual(WEEK_MAX[kind]);
      expect(verdict.kind).not.toBe("send");
    }),
  );
});
