import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { graphCalendar } from "#adapters/graph/calendar.ts";
import { graphClient } from "#adapters/graph/client.ts";
import { type FakeGraph, fakeGraph, silent } from "./fake-graph.ts";

let server: FakeGraph;
beforeEach(async () => {
  server = await fakeGraph();
  server.mailboxes("anna", "bo");
});
afterEach(() => {
  expect(server.complaints()).toEqual([]);
  server.close();
});

const zones: Record<string, string> = { UTC: "UTC", "W. Europe Standard Time": "Europe/Berlin" };
const calendar = () =>
  graphCalendar(
    graphClient({ url: server.url, token: { token: async () => "t" }, log: silent }),
    (name) => zones[name] ?? null,
    (iana) => Object.keys(zones).find((name) => zones[name] === iana) ?? null,
  );

const at = (time: string) => Temporal.Instant.from(`2026-11-23T${time}Z`);
const slot = { start: at("09:00"), end: at("10:00") };
const asked = (path: string) => server.seen.filter((request) => request.path.includes(path));
const session = {
  transactionId: "0b9c7e8e-0000-4000-8000-000000000001",
  organizerId: "anna",
  attendeeId: "bo",
  slot,
  subject: "Gespräch",
  zone: null,
};
const utc = (dateTime: string) => ({ dateTime, timeZone: "UTC" });

/** A calendar that has seen Anna's free/busy, as every booking has. */
async function calendarThatKnows(timeZone: string) {
  const workingHours = { daysOfWeek: ["monday"], startTime: "08:00", endTime: "17:00", timeZone: { name: timeZone } };
  const value = [{ scheduleId: "anna@contoso.com", scheduleItems: [], workingHours }];
  server.on("POST /users/anna/calendar/getSchedule", { body: { value } });
  const known = calendar();
  await known.availability(["anna"], slot);
  return known;
}

test("creates a private Teams meeting that says nothing about why, and can be refused or moved in Outlook", async () => {
  server.on("POST /users/anna/events", { status: 201, body: { id: "e1", onlineMeeting: { joinUrl: "https://join" } } });

  expect(await calendar().createEvent(session)).toEqual({ eventId: "e1", joinUrl: "https://join" });
  expect(asked("/events")[0]).toMatchObject({ headers: { prefer: 'IdType="ImmutableId"' } });
  expect(asked("/events")[0]?.body).toEqual({
    transactionId: session.transactionId,
    subject: "Gespräch",
    start: utc("2026-11-23T09:00:00"),
    end: utc("2026-11-23T10:00:00"),
    attendees: [{ type: "required", emailAddress: { address: "bo@contoso.com" } }],
    sensitivity: "private",
    showAs: "busy",
    isOnlineMeeting: true,
    onlineMeetingProvider: "teamsForBusiness",
    hideAttendees: true,
    responseRequested: true,
    allowNewTimeProposals: true,
  });
});

test("an invitation is not in UTC: it names the zone of the expert's calendar", async () => {
  server.on("POST /users/anna/events", { status: 201, body: { id: "e1" } });
  const known = await calendarThatKnows("W. Europe Standard Time");

  await known.createEvent(session);

  expect(asked("/events")[0]?.body).toMatchObject({
    start: { dateTime: "2026-11-23T10:00:00", timeZone: "W. Europe Standard Time" },
    end: { dateTime: "2026-11-23T11:00:00", timeZone: "W. Europe Standard Time" },
  });
});

test.each([
  ["in a zone of the mailbox's own making", "Customized Time Zone", "2026-11-23T09:00:00Z"],
  ["at a time that the clocks show twice", "W. Europe Standard Time", "2026-10-25T01:30:00Z"],
])("an invitation %s is in UTC, which nobody can misread", async (_, timeZone, start) => {
  server.on("POST /users/anna/events", { status: 201, body: { id: "e1" } });
  const known = await calendarThatKnows(timeZone);
  const begins = Temporal.Instant.from(start);

  await known.createEvent({ ...session, slot: { start: begins, end: begins.add({ minutes: 30 }) } });

  expect(asked("/events")[0]?.body).toMatchObject({ start: utc(start.slice(0, -1)) });
});

test("until the zone of the expert's calendar is known, their own stands in the invitation, as Windows names it", async () => {
  server.on("POST /users/anna/events", { status: 201, body: { id: "e1" } });
  server.on("PATCH /users/anna/events/e1", { body: { id: "e1" } });
  const kept = calendar();

  await kept.createEvent({ ...session, zone: "Europe/Berlin" });
  await kept.moveEvent("anna", "e1", slot, "Europe/Berlin");
  await kept.moveEvent("anna", "e1", slot, "Atlantic/Atlantis");

  expect(asked("/events").map(({ body }) => (body as { start: object }).start)).toEqual([
    { dateTime: "2026-11-23T10:00:00", timeZone: "W. Europe Standard Time" },
    { dateTime: "2026-11-23T10:00:00", timeZone: "W. Europe Standard Time" },
    utc("2026-11-23T09:00:00"),
  ]);
});

test.each(["javascript:alert(1)", "http://join", "ms-settings:x", "join"])(
  "%s is no address to join at",
  async (joinUrl) => {
    server.on("POST /users/anna/events", { status: 201, body: { id: "e1", onlineMeeting: { joinUrl } } });

    expect(await calendar().createEvent(session)).toEqual({ eventId: "e1", joinUrl: null });
  },
);

test("repeats a creation that got no answer with the same transaction id", async () => {
  server.on("POST /users/anna/events", (_, times) =>
    times === 1 ? { cut: true } : { status: 201, body: { id: "e1", onlineMeeting: null } },
  );

  expect(await calendar().createEvent(session)).toEqual({ eventId: "e1", joinUrl: null });
  const ids = asked("/events").map(({ body }) => (body as typeof session).transactionId);
  expect(ids).toEqual([session.transactionId, session.transactionId]);
});

test("says so when one of the two has no mailbox", async () => {
  const refused = expect.objectContaining({ code: "GRAPH_REFUSED" });

  await expect(calendar().createEvent({ ...session, attendeeId: "ghost" })).rejects.toEqual(refused);
  await expect(calendar().createEvent({ ...session, organizerId: "ghost" })).rejects.toEqual(refused);
});

test("moves an event by its times alone, so that the meeting keeps its link", async () => {
  server.on("PATCH /users/anna/events/e%2F1", { body: { id: "e/1" } });

  expect(await calendar().moveEvent("anna", "e/1", { start: at("11:00"), end: at("11:30") }, null)).toBe(true);
  expect(asked("/events").map(({ body }) => body)).toEqual([
    { start: utc("2026-11-23T11:00:00"), end: utc("2026-11-23T11:30:00") },
  ]);
});

test("says so when the event that is to be moved is gone, and when it may not be moved", async () => {
  server.on("PATCH /users/anna/events/locked", { status: 403, body: { error: { code: "ErrorAccessDenied" } } });

  expect(await calendar().moveEvent("anna", "gone", slot, null)).toBe(false);
  await expect(calendar().moveEvent("anna", "locked", slot, null)).rejects.toMatchObject({ code: "GRAPH_REFUSED" });
});

test("cancels an event, and is content when it is already gone", async () => {
  server.on("POST /users/anna/events/e%2F1/cancel", { status: 202 });

  await calendar().cancelEvent("anna", "e/1");
  await calendar().cancelEvent("anna", "gone");

  expect(asked("/cancel")).toHaveLength(2);
});
