import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { schedulesIn } from "#adapters/graph/schedule.ts";

const ZONES: Readonly<Record<string, string>> = { UTC: "UTC", "W. Europe Standard Time": "Europe/Berlin" };
const toIana = (name: string) => ZONES[name] ?? null;

const moment = fc
  .record({
    at: fc.date({ min: new Date("2026-01-01"), max: new Date("2027-01-01"), noInvalidDate: true }),
    timeZone: fc.constantFrom("UTC", "W. Europe Standard Time", "Nowhere"),
    digits: fc.constantFrom("", ".0000000", ".1234567"),
  })
  .map(({ at, timeZone, digits }) => ({ dateTime: `${at.toISOString().slice(0, 19)}${digits}`, timeZone }));
const item = fc.record({
  status: fc.constantFrom("busy", "free", "Tentative", "oof", "workingElsewhere", "else"),
  subject: fc.string(),
  start: moment,
  end: moment,
});
const reply = (scheduleItems: readonly object[]) => ({ value: [{ scheduleId: "Anna@contoso.com", scheduleItems }] });

test("reads the same from a reply however it is laid out", () => {
  fc.assert(
    fc.property(fc.array(item, { maxLength: 4 }), (items) => {
      const asGraphWritesIt = schedulesIn(JSON.stringify(reply(items)), toIana);
      const spread = schedulesIn(JSON.stringify(reply(items), null, 2), toIana);
      const turned = items.map(({ start, ...rest }) => ({ ...rest, start: { ...start, dateTime: start.dateTime } }));

      expect(spread).toEqual(asGraphWritesIt);
      expect(schedulesIn(JSON.stringify(reply(turned)), toIana)).toEqual(asGraphWritesIt);
    }),
  );
});

test.each([
  ["a list that is none", { value: [{ scheduleId: "anna@contoso.com", scheduleItems: "none" }] }],
  ["an appointment that is none", reply([17 as unknown as object])],
  ["no end", reply([{ status: "busy", start: { dateTime: "2026-11-24T09:00:00.0000000", timeZone: "UTC" } }])],
  ["an error beside it", { value: [{ scheduleId: "anna@contoso.com", scheduleItems: [], error: { message: "no" } }] }],
])("takes nobody for free because of %s", (_what, body) => {
  expect(schedulesIn(JSON.stringify(body), toIana).get("anna@contoso.com")?.times).toBeNull();
});

test.each(["", "cut short", "[]", '{"value":[{"scheduleId":"anna@contoso.com","scheduleItems":['])(
  "refuses %p, which is no reply",
  (text) => {
    expect(() => schedulesIn(text, toIana)).toThrow(SyntaxError);
  },
);
