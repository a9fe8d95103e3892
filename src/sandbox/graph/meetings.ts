import { randomUUID } from "node:crypto";
import type { Desk } from "#sandbox/desk.ts";
import type { CalendarEntry, Person } from "#sandbox/model.ts";
import { joinUrlOf } from "#sandbox/organisation/entries.ts";
import { calendarUidOf, eventIdOf } from "#sandbox/organisation/ids.ts";
import type { EventFields, EventTimes } from "./event-input.ts";
import { invitedTo } from "./event-view.ts";
import { personWithAddress, personWithId } from "./people.ts";

type Copy = Omit<CalendarEntry, "id" | "ownerId" | "response">;

/** The meeting's entries in the mailboxes of those who were invited. */
function attendeeCopies(desk: Desk, { uid, id }: CalendarEntry): CalendarEntry[] {
  return desk.calendars.entries().filter((entry) => entry.uid === uid && entry.id !== id);
}

function membersInvited(desk: Desk, fields: EventFields, organizerId: string): string[] {
  const ids = (fields.attendees ?? []).flatMap(
    ({ emailAddress }) => personWithAddress(desk, emailAddress.address)?.id ?? [],
  );
  return [...new Set(ids)].filter((id) => id !== organizerId);
}

/** What is kept as it came. */
function detailsOf(fields: EventFields): Record<string, unknown> {
  const { subject, body, start, end, isAllDay, showAs, sensitivity, isOnlineMeeting, onlineMeetingProvider, ...kept } =
    fields;
  return {
    ...kept,
    ...(body ? { bodyType: body.contentType } : {}),
    ...(start && end ? { originalStartTimeZone: start.timeZone, originalEndTimeZone: end.timeZone } : {}),
  };
}

/** Invitations stand as tentative until they are answered. */
function invitation({ proposed, answeredAt, ...copy }: Copy, ownerId: string): CalendarEntry {
  return {
    ...copy,
    id: eventIdOf(`${copy.uid}/${ownerId}`),
    ownerId,
    transactionId: null,
    response: "none",
    showAs: "tentative",
  };
}

/** Puts a new event into the organizer's mailbox and an invitation into each attendee's. */
export function createMeeting(
  desk: Desk,
  organizer: Person,
  { fields, times, transactionId }: { fields: EventFields; times: EventTimes; transactionId: string | null },
): CalendarEntry {
  const uid = calendarUidOf(randomUUID());
  const copy: Copy = {
    uid,
    organizerId: organizer.id,
    attendeeIds: membersInvited(desk, fields, organizer.id),
    subject: fields.subject ?? "",
    body: fields.body?.content ?? "",
    start: times.start.toString(),
    end: times.end.toString(),
    showAs: fields.showAs ?? "busy",
    sensitivity: fields.sensitivity ?? "normal",
    joinUrl: fields.isOnlineMeeting ? joinUrlOf(uid) : null,
    transactionId,
    cancelled: false,
    details: { ...detailsOf(fields), createdDateTime: desk.now().toString() },
  };
  const own: CalendarEntry = {
    ...copy,
    id: eventIdOf(`${uid}/${organizer.id}`),
    ownerId: organizer.id,
    response: "organizer",
  };
  desk.calendars.put([own, ...copy.attendeeIds.map((id) => invitation(copy, id))]);
  return own;
}

/** The event with the change in it. Once online, a meeting stays online. */
function changed(entry: CalendarEntry, fields: EventFields, times: EventTimes | null): CalendarEntry {
  return {
    ...entry,
    ...(fields.subject === undefined ? {} : { subject: fields.subject }),
    ...(fields.body ? { body: fields.body.content } : {}),
    ...(fields.showAs ? { showAs: fields.showAs } : {}),
    ...(fields.sensitivity ? { sensitivity: fields.sensitivity } : {}),
    ...(times ? { start: times.start.toString(), end: times.end.toString() } : {}),
    joinUrl: entry.joinUrl ?? (fields.isOnlineMeeting ? joinUrlOf(entry.uid) : null),
    details: { ...entry.details, ...detailsOf(fields) },
  };
}

/** Changes the event, for everybody if the organizer does it; a new time asks everybody again. */
export function changeMeeting(
  desk: Desk,
  entry: CalendarEntry,
  fields: EventFields,
  times: EventTimes | null,
): CalendarEntry {
  const next = changed(entry, fields, times);
  if (entry.response !== "organizer") {
    desk.calendars.put([next]);
    return next;
  }
  const attendeeIds = fields.attendees ? membersInvited(desk, fields, entry.organizerId) : entry.attendeeIds;
  const meeting = { ...next, attendeeIds };
  const copies = attendeeCopies(desk, entry);
  const updated = attendeeIds.map((ownerId) => {
    const copy = copies.find((one) => one.ownerId === ownerId);
    if (!copy || times) return { ...invitation(meeting, ownerId), ...(copy ? { id: copy.id } : {}) };
    const { showAs: _, ...shared } = fields; // how it shows is each one's own
    return { ...changed(copy, shared, null), attendeeIds };
  });
  desk.calendars.put([
    meeting,
    ...updated,
    ...copies.filter((copy) => !attendeeIds.includes(copy.ownerId)).map((copy) => cancelledCopy(desk, copy)),
  ]);
  return meeting;
}

/** What an attendee sees after a cancellation, until they remove it. */
function cancelledCopy(desk: Desk, copy: CalendarEntry): CalendarEntry {
  const german = personWithId(desk, copy.ownerId)?.locale.startsWith("de");
  return { ...copy, cancelled: true, showAs: "free", subject: `${german ? "Abgesagt" : "Canceled"}: ${copy.subject}` };
}

/** Removes the organizer's event and marks the attendees' as cancelled. */
export function cancelMeeting(desk: Desk, entry: CalendarEntry): void {
  const copies = attendeeCopies(desk, entry).filter(({ cancelled }) => !cancelled);
  desk.calendars.put(copies.map((copy) => cancelledCopy(desk, copy)));
  desk.calendars.remove([entry.id]);
}

const SHOWN_AS = { accepted: "busy", tentativelyAccepted: "tentative", declined: "free" } as const;

/** An attendee's answer, with another time if they propose one. */
interface Answer {
  readonly response: keyof typeof SHOWN_AS;
  readonly proposed: CalendarEntry["proposed"] | null;
}

/** Notes the attendee's answer, which changes the organizer's event too. */
export function answerInvitation(desk: Desk, entry: CalendarEntry, { response, proposed }: Answer): void {
  const { proposed: _, ...before } = entry;
  const answered = { ...before, response, showAs: SHOWN_AS[response], ...(proposed && { proposed }) };
  const own = desk.calendars.entries().find(({ uid, ownerId }) => uid === entry.uid && ownerId === entry.organizerId);
  desk.calendars.put([answered, ...(own ? [{ ...own, answeredAt: desk.now().toString() }] : [])]);
}

/** Whether anybody was invited, inside the company or outside. */
export function isMeeting(desk: Desk, entry: CalendarEntry): boolean {
  return invitedTo(desk, entry).length > 0;
}
