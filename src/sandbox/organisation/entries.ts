import type { CalendarEntry, Person } from "#sandbox/model.ts";
import { calendarUidOf, eventIdOf } from "./ids.ts";

/** What one meeting, or one entry of a single person, is; the entries of its mailboxes follow from it. */
export interface Meeting {
  /** Unique in the organisation. */
  readonly key: string;
  readonly organizer: Person;
  readonly attendees?: readonly { readonly person: Person; readonly response: CalendarEntry["response"] }[];
  readonly subject: string;
  readonly start: Temporal.Instant;
  readonly end: Temporal.Instant;
  readonly showAs?: CalendarEntry["showAs"];
  readonly sensitivity?: CalendarEntry["sensitivity"];
  readonly online?: boolean;
}

export function joinUrlOf(uid: string): string {
  return `https://teams.microsoft.com/l/meetup-join/19%3ameeting_${uid.slice(-32).toLowerCase()}%40thread.v2/0`;
}

/** The meeting in the organizer's mailbox and in each attendee's. */
export function entriesOf(meeting: Meeting): CalendarEntry[] {
  const { key, organizer, attendees = [], showAs = "busy", sensitivity = "normal" } = meeting;
  const uid = calendarUidOf(key);
  const [start, end] = [meeting.start.toString(), meeting.end.toString()];
  const copy = (owner: Person, response: CalendarEntry["response"]): CalendarEntry => ({
    id: eventIdOf(`${key}/${owner.id}`),
    uid,
    ownerId: owner.id,
    organizerId: organizer.id,
    attendeeIds: attendees.map(({ person }) => person.id),
    subject: meeting.subject,
    body: "",
    start,
    end,
    // Exchange shows an invitation that is not accepted yet as tentative
    showAs: response === "none" || response === "tentativelyAccepted" ? "tentative" : showAs,
    sensitivity,
    joinUrl: meeting.online ? joinUrlOf(uid) : null,
    transactionId: null,
    response,
    cancelled: false,
  });
  return [copy(organizer, "organizer"), ...attendees.map(({ person, response }) => copy(person, response))];
}

/** Whole days in the person's own zone; `last` is the last of them. */
export function wholeDays(
  person: Person,
  first: Temporal.PlainDate,
  last: Temporal.PlainDate,
): { start: Temporal.Instant; end: Temporal.Instant } {
  return {
    start: first.toZonedDateTime(person.zone).toInstant(),
    end: last.add({ days: 1 }).toZonedDateTime(person.zone).toInstant(),
  };
}
