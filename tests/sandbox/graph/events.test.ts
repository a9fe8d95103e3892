import { expect, test } from "@jest/globals";
import { entry, personCalled } from "./desk.ts";
import { graph } from "./graph.ts";

const lars = personCalled("Lars Brandt");
const mira = personCalled("Mira Lindqvist");

const session = {
  subject: "Gespräch",
  start: { dateTime: "2026-11-25T07:30:00", timeZone: "UTC" },
  end: { dateTime: "2026-11-25T08:00:00", timeZone: "UTC" },
  attendees: [{ emailAddress: { address: lars.mail } }],
  sensitivity: "private",
  isOnlineMeeting: true,
  onlineMeetingProvider: "teamsForBusiness",
  transactionId: "7e163156-7762-4beb-a1c6-729ea81755a7",
};

test("creates a Teams meeting in both calendars, to be answered by the attendee", async () => {
  const { send, copyOf } = graph();

  const { status, body } = await send(`POST ${mira.id}/events`, session);

  expect(status).toBe(201);
  expect(body).toMatchObject({
    "@odata.context": `https://graph.microsoft.com/v1.0/$metadata#users('${mira.id}')/events/$entity`,
    subject: "Gespräch",
    sensitivity: "private",
    showAs: "busy",
    isOrganizer: true,
    isCancelled: false,
    isOnlineMeeting: true,
    onlineMeetingProvider: "teamsForBusiness",
    onlineMeeting: { joinUrl: expect.stringMatching(/^https:\/\/teams\.microsoft\.com\/l\/meetup-join\//) },
    transactionId: session.transactionId,
    start: { dateTime: "2026-11-25T07:30:00.0000000", timeZone: "UTC" },
    organizer: { emailAddress: { name: "Mira Lindqvist", address: mira.mail } },
    attendees: [
      {
        type: "required",
        status: { response: "none", time: "0001-01-01T00:00:00Z" },
        emailAddress: { name: "Lars Brandt", address: lars.mail },
      },
    ],
  });
  expect(copyOf(lars.id)).toMatchObject({
    uid: body.iCalUId,
    organizerId: mira.id,
    response: "none",
    showAs: "tentative",
    sensitivity: "private",
    joinUrl: body.onlineMeeting.joinUrl,
  });
});

test("gives the existing event for a transaction id that was used before", async () => {
  const { send, desk } = graph();
  const first = await send(`POST ${mira.id}/events`, session);

  const second = await send(`POST ${mira.id}/events`, { ...session, subject: "again" });

  expect(second.status).toBe(201);
  expect(second.body.id).toBe(first.body.id);
  expect(second.body.subject).toBe("Gespräch");
  expect(desk.calendars.entries()).toHaveLength(2);
});

test("makes two events without a transaction id", async () => {
  const { send, desk } = graph();
  const { transactionId: _, ...plain } = session;

  await send(`POST ${mira.id}/events`, plain);
  await send(`POST ${mira.id}/events`, plain);

  expect(desk.calendars.entries()).toHaveLength(4);
});

test("keeps fields that it does not act upon", async () => {
  const { send } = graph();
  const made = await send(`POST ${mira.id}/events`, {
    ...session,
    importance: "High",
    location: { displayName: "Raum 4" },
  });

  const read = await send(`GET ${mira.id}/events/${made.body.id}`);

  expect(read.body).toMatchObject({ importance: "high", location: { displayName: "Raum 4" } });
});

test("shows attendees only themselves when the organizer hides the others", async () => {
  const { send, copyOf } = graph();
  const attendees = [lars.mail, personCalled("Anna Köhler").mail].map((address) => ({ emailAddress: { address } }));
  const made = await send(`POST ${mira.id}/events`, { ...session, attendees, hideAttendees: true });

  const own = await send(`GET ${mira.id}/events/${made.body.id}`);
  const lars_ = await send(`GET ${lars.id}/events/${copyOf(lars.id)?.id}`);

  expect(own.body.attendees).toHaveLength(2);
  expect(lars_.body.attendees.map((one: { emailAddress: { name: string } }) => one.emailAddress.name)).toEqual([
    "Lars Brandt",
  ]);
});

const at = (dateTime: string, timeZone = "UTC") => ({ dateTime, timeZone });

test.each([
  ["a field that events do not have", { colour: "red" }, "RequestBodyRead"],
  ["no end", { end: undefined }, "RequestBodyRead"],
  ["no zone", { start: { dateTime: "2026-11-25T07:30:00" } }, "RequestBodyRead"],
  ["an unknown sensitivity", { sensitivity: "secret" }, "RequestBodyRead"],
  ["an attendee without an address", { attendees: [{ emailAddress: { name: "Lars" } }] }, "RequestBodyRead"],
  ["a Z in the time", { start: at("2026-11-25T07:30:00Z") }, "ErrorPropertyValidationFailure"],
  ["an end before the start", { end: at("2026-11-25T07:00:00") }, "ErrorPropertyValidationFailure"],
  ["an all-day event that starts at half past seven", { isAllDay: true }, "ErrorPropertyValidationFailure"],
  ["an unknown zone", { start: at("2026-11-25T07:30:00", "CET+1") }, "TimeZoneNotSupportedException"],
])("refuses an event with %s", async (_, changes, code) => {
  const { send, desk } = graph();

  const { status, body } = await send(`POST ${mira.id}/events`, { ...session, ...changes });

  expect(status).toBe(400);
  expect(body.error.code).toBe(code);
  expect(desk.calendars.entries()).toEqual([]);
});

test("cancels for everybody: the organizer's event goes, the attendee's says so", async () => {
  const { send, copyOf } = graph();
  const { body } = await send(`POST ${mira.id}/events`, session);

  const cancelled = await send(`POST ${mira.id}/events/${body.id}/cancel`, { Comment: "Leider krank" });

  expect(cancelled).toEqual({ status: 202, body: undefined, headers: {} });
  expect(copyOf(mira.id)).toBeUndefined();
  expect(copyOf(lars.id)).toMatchObject({ cancelled: true, showAs: "free", subject: "Abgesagt: Gespräch" });
});

test("answers 404 to a second cancellation", async () => {
  const { send } = graph();
  const { body } = await send(`POST ${mira.id}/events`, session);
  await send(`POST ${mira.id}/events/${body.id}/cancel`, {});

  const again = await send(`POST ${mira.id}/events/${body.id}/cancel`, {});

  expect(again.status).toBe(404);
  expect(again.body.error.code).toBe("ErrorItemNotFound");
});

test("lets only the organizer cancel", async () => {
  const { send, copyOf } = graph();
  await send(`POST ${mira.id}/events`, session);

  const { status, body } = await send(`POST ${lars.id}/events/${copyOf(lars.id)?.id}/cancel`, {});

  expect(status).toBe(400);
  expect(body.error.message).toContain("You need to be an organizer to cancel a meeting.");
  expect(copyOf(lars.id)?.cancelled).toBe(false);
});

test.each([
  ["accept", "accepted", "busy"],
  ["decline", "declined", "free"],
  ["tentativelyAccept", "tentativelyAccepted", "tentative"],
])("%s notes the answer in both calendars", async (action, response, showAs) => {
  const { send, copyOf } = graph();
  const made = await send(`POST ${mira.id}/events`, session);

  const answered = await send(`POST ${lars.id}/events/${copyOf(lars.id)?.id}/${action}`, { sendResponse: true });
  const seen = await send(`GET ${mira.id}/events/${made.body.id}`);

  expect(answered.status).toBe(202);
  expect(copyOf(lars.id)).toMatchObject({ response, showAs });
  expect(seen.body.attendees[0].status.response).toBe(response);
});

test("refuses an answer of the organizer, and a new time where none may be proposed", async () => {
  const { send, copyOf } = graph();
  const made = await send(`POST ${mira.id}/events`, { ...session, allowNewTimeProposals: false });
  const proposedNewTime = { start: at("2026-11-25T09:00:00"), end: at("2026-11-25T09:30:00") };

  const own = await send(`POST ${mira.id}/events/${made.body.id}/accept`, {});
  const proposal = await send(`POST ${lars.id}/events/${copyOf(lars.id)?.id}/decline`, { proposedNewTime });

  expect([own.status, proposal.status]).toEqual([400, 400]);
});

test("shows the organizer the time that somebody proposes, until the meeting moves", async () => {
  const { send, copyOf } = graph();
  const made = await send(`POST ${mira.id}/events`, session);
  const own = `${mira.id}/events/${made.body.id}`;
  const proposedNewTime = { start: at("2026-11-25T09:00:00"), end: at("2026-11-25T09:30:00") };

  await send(`POST ${lars.id}/events/${copyOf(lars.id)?.id}/tentativelyAccept`, { proposedNewTime });
  const proposed = await send(`GET ${own}`);
  const moved = await send(`PATCH ${own}`, proposedNewTime);

  expect(proposed.body.attendees[0]).toMatchObject({
    status: { response: "tentativelyAccepted" },
    proposedNewTime: {
      start: at("2026-11-25T09:00:00.0000000"),
      end: at("2026-11-25T09:30:00.0000000"),
    },
  });
  expect(proposed.body.changeKey).not.toBe(made.body.changeKey);
  expect(moved.body.attendees[0].status.response).toBe("none");
  expect(moved.body.attendees[0]).not.toHaveProperty("proposedNewTime");
});

test("moves the meeting for everybody and asks them again", async () => {
  const { send, copyOf } = graph();
  const made = await send(`POST ${mira.id}/events`, session);
  await send(`POST ${lars.id}/events/${copyOf(lars.id)?.id}/accept`, {});
  const before = copyOf(lars.id)?.id;

  const moved = { start: at("2026-11-26T07:30:00"), end: at("2026-11-26T08:00:00") };
  const { status } = await send(`PATCH ${mira.id}/events/${made.body.id}`, moved);

  expect(status).toBe(200);
  expect(copyOf(mira.id)?.start).toBe("2026-11-26T07:30:00Z");
  expect(copyOf(lars.id)).toMatchObject({ id: before, start: "2026-11-26T07:30:00Z", response: "none" });
});

test("renames the meeting without asking again, and keeps it online", async () => {
  const { send, copyOf } = graph();
  const made = await send(`POST ${mira.id}/events`, session);
  await send(`POST ${lars.id}/events/${copyOf(lars.id)?.id}/accept`, {});

  const { body } = await send(`PATCH ${mira.id}/events/${made.body.id}`, { subject: "Neu", isOnlineMeeting: false });

  expect(body.onlineMeeting.joinUrl).toBe(made.body.onlineMeeting.joinUrl);
  expect(copyOf(lars.id)).toMatchObject({ subject: "Neu", response: "accepted" });
});

test("refuses to change a transaction id", async () => {
  const { send } = graph();
  const made = await send(`POST ${mira.id}/events`, session);

  const { status } = await send(`PATCH ${mira.id}/events/${made.body.id}`, { transactionId: "other" });

  expect(status).toBe(400);
});

test("takes attendees in and out", async () => {
  const anna = personCalled("Anna Köhler");
  const { send, copyOf } = graph();
  const made = await send(`POST ${mira.id}/events`, session);

  await send(`PATCH ${mira.id}/events/${made.body.id}`, { attendees: [{ emailAddress: { address: anna.mail } }] });

  expect(copyOf(anna.id)).toMatchObject({ response: "none", cancelled: false });
  expect(copyOf(lars.id)?.cancelled).toBe(true);
});

test("deletes an attendee's copy only there, and an organizer's for everybody", async () => {
  const { send, copyOf } = graph();
  const made = await send(`POST ${mira.id}/events`, session);
  const copy = copyOf(lars.id)?.id;

  const declined = await send(`DELETE ${lars.id}/events/${copy}`);
  const stillThere = copyOf(mira.id);
  await send(`DELETE ${mira.id}/events/${made.body.id}`);

  expect(declined.status).toBe(204);
  expect(stillThere).toBeDefined();
  expect(copyOf(mira.id)).toBeUndefined();
});

test("does not show an event in another mailbox", async () => {
  const { send } = graph([entry()]);

  const { status, body } = await send(`GET ${mira.id}/events/AAMkLars=`);

  expect(status).toBe(404);
  expect(body.error.code).toBe("ErrorItemNotFound");
});
