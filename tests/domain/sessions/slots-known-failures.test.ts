import { expect, test } from "@jest/globals";
import { toIana } from "#adapters/calendar/zones.ts";
import { schedulesIn } from "#adapters/graph/schedule.ts";
import { openStarts, openTime } from "#domain/sessions/slot-starts.ts";
import { findSlots, isOpen, type Side } from "#domain/sessions/slots.ts";
import { BERLIN, side, slotSearch, stretch } from "#tests/support/slots.ts";

/** What other schedulers are known to get wrong, each from Graph's answer to the slots that are shown. */

const moment = (dateTime: string, timeZone: string) => ({ dateTime: `${dateTime}:00.0000000`, timeZone });
const item = (start: string, end: string, zone = "UTC", status = "busy") => ({
  status,
  start: moment(start, zone),
  end: moment(end, zone),
});

/** Somebody whose calendar holds just this; null if it cannot be understood. */
function whoHas(...scheduleItems: readonly object[]): Side | null {
  const reply = { value: [{ scheduleId: "anna@contoso.com", scheduleItems }] };
  const times = schedulesIn(JSON.stringify(reply), toIana).get("anna@contoso.com")?.times;
  return times ? side({ time: times }) : null;
}
function understood(...items: readonly object[]): Side {
  const found = whoHas(...items);
  if (!found) throw new Error("not understood");
  return found;
}

const localTime = (at: number) => Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(BERLIN).toPlainTime();
const local = (slots: ReturnType<typeof findSlots>) =>
  slots.map(({ start }) => start.toZonedDateTimeISO(BERLIN).toPlainDateTime().toString().slice(0, 16));

test("a recurring event blocks each week, also after the clocks were changed", () => {
  const mondays = ["2026-10-19T07:00", "2026-10-26T08:00", "2026-11-02T08:00"]; // 09:00 in Berlin, as Graph expands it
  const expert = understood(
    ...mondays.map((start) => item(start, `${start.slice(0, 11)}${start === mondays[0] ? "08" : "09"}:00`)),
  );
  const window = stretch("2026-10-19T00:00Z", "2026-11-03T00:00Z");
  const nine = {
    notWeekdays: [],
    zone: BERLIN,
    partOfDay: { start: Temporal.PlainTime.from("09:00"), end: Temporal.PlainTime.from("10:00") },
  };

  const shown = local(findSlots(slotSearch({ expert, window, wish: nine, limit: 100 })));

  expect(shown.filter((text) => ["10-19", "10-26", "11-02"].includes(text.slice(5, 10)))).toEqual([]);
  expect(shown).toContain("2026-10-27T09:00");
});

test("busy times in mixed offsets all block, however they are written", () => {
  const day = stretch("2026-11-24T09:00+01:00", "2026-11-24T14:00+01:00");
  const expert = understood(
    item("2026-11-24T08:00", "2026-11-24T08:30", "UTC"), // 09:00
    item("2026-11-24T10:00", "2026-11-24T10:30", "W. Europe Standard Time"),
    item("2026-11-24T15:45", "2026-11-24T16:15", "Asia/Kathmandu"), // 11:00
    item("2026-11-24T06:00", "2026-11-24T06:30", "Eastern Standard Time"), // 12:00
    item("2026-11-24T21:00", "2026-11-24T21:30", "Tokyo Standard Time"), // 13:00
  );

  const shown = findSlots(slotSearch({ expert, window: day, minutes: 15, limit: 100 }));

  expect(local(shown)).toEqual([]);
  expect(local(findSlots(slotSearch({ window: day, minutes: 15, limit: 1 })))).not.toEqual([]);
});

test.each(["2026-11-24T09:00:00+01:00", "2026-11-24T08:00:00Z"])(
  "who has %s in the calendar is unknown, not free",
  (dateTime) => {
    const end = moment("2026-11-24T10:00", "UTC");

    expect(whoHas({ status: "busy", start: { dateTime, timeZone: "UTC" }, end })).toBeNull();
  },
);

test("an invitation in UTC blocks the hour it means, not the hour it shows", () => {
  const expert = understood(item("2026-07-14T08:00", "2026-07-14T09:00"));
  const at = (start: string, end: string) => stretch(`2026-07-14T${start}+02:00`, `2026-07-14T${end}+02:00`);
  const search = slotSearch({ expert, window: at("07:00", "18:00") });

  expect(isOpen(search, at("10:00", "11:00"))).toBe(false);
  expect(isOpen(search, at("08:15", "09:15"))).toBe(true);
});

test("no slot is shown at a time that the clocks skip, and each moment only once", () => {
  const allDay = { start: Temporal.PlainTime.from("00:00"), end: Temporal.PlainTime.from("23:55") };
  const workingHours = { days: [7], ...allDay, zone: BERLIN };
  const sleepless = side({ time: { workingHours } });
  const shown = (start: string, end: string) => {
    const search = slotSearch({ expert: sleepless, asker: sleepless, window: stretch(start, end) });
    return openStarts(openTime(search), search).map((at) => `${localTime(at)}`.slice(0, 5));
  };

  const spring = shown("2026-03-29T00:00Z", "2026-03-29T02:00Z");
  const autumn = shown("2026-10-25T00:00Z", "2026-10-25T02:00Z");

  expect(spring).toEqual(["01:00", "01:30", "03:00", "03:30"]);
  expect(autumn).toEqual(["02:00", "02:30", "02:00", "02:30"]);
});

test("the slots that are shown are the same moments, wherever the asker has gone meanwhile", () => {
  const window = stretch("2026-11-23T00:00Z", "2026-11-28T00:00Z");
  const inTokyo = side({
    zone: "Asia/Tokyo",
    hours: { start: Temporal.PlainTime.from("12:00"), end: Temporal.PlainTime.from("22:00") },
  });

  for (const slot of findSlots(slotSearch({ asker: inTokyo, window, limit: 100 }))) {
    const [berlin, tokyo] = [BERLIN, "Asia/Tokyo"].map((zone) => slot.start.toZonedDateTimeISO(zone));
    expect([berlin?.hour, tokyo?.hour].every((hour) => hour !== undefined && hour >= 8 && hour < 22)).toBe(true);
    expect(isOpen(slotSearch({ asker: inTokyo, window }), slot)).toBe(true);
  }
});

test("an appointment in the hour that comes twice blocks both of them", () => {
  const expert = understood(item("2026-10-25T02:15", "2026-10-25T02:45", "W. Europe Standard Time"));

  expect(expert.time.busy).toEqual([Date.parse("2026-10-25T00:15Z"), Date.parse("2026-10-25T01:45Z")]);
});

test("a conflict that came between the showing and the tap is not booked over", () => {
  const slot = stretch("2026-11-24T10:00Z", "2026-11-24T10:30Z");
  const before = slotSearch({ expert: understood() });
  const after = slotSearch({ expert: understood(item("2026-11-24T10:29", "2026-11-24T11:00")) });

  expect([isOpen(before, slot), isOpen(after, slot)]).toEqual([true, false]);
});

test.each([
  ["out of office", "oof"],
  ["of a kind nobody knows yet", "focusing"],
])("an appointment %s blocks", (_what, status) => {
  const expert = understood(item("2026-11-24T00:00", "2026-11-25T00:00", "UTC", status));

  expect(findSlots(slotSearch({ expert }))).toEqual([]);
});
