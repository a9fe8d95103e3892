import { createHash } from "node:crypto";
import type { Desk } from "#sandbox/desk.ts";
import type { CalendarEntry } from "#sandbox/model.ts";
import { momentIn } from "./moments.ts";
import { personWithAddress, personWithId } from "./people.ts";

const NEVER = "0001-01-01T00:00:00Z";

interface Invited {
  readonly type: string;
  readonly emailAddress: { readonly address: string; readonly name?: string };
}

/** Those who were invited: as they were written, or from the ids of a meeting that was always there. */
export function invitedTo(desk: Desk, entry: CalendarEntry): readonly Invited[] {
  const written = entry.details?.["attendees"] as readonly Invited[] | undefined;
  if (written) return written;
  return entry.attendeeIds.flatMap((id) => {
    const person = personWithId(desk, id);
    return person ? [{ type: "required", emailAddress: { name: person.name, address: person.mail } }] : [];
  });
}

interface Zone {
  readonly name: string;
  readonly iana: string;
}

/** Invited people with what each answered; only the mailbox's owner when the organizer hides the others. */
function attendees(desk: Desk, entry: CalendarEntry, zone: Zone) {
  const copies = desk.calendars.entries().filter(({ uid }) => uid === entry.uid);
  const hidden = entry.details?.["hideAttendees"] === true && entry.response !== "organizer";
  const all = invitedTo(desk, entry).map(({ type, emailAddress: { address, name } }) => {
    const person = personWithAddress(desk, address);
    const { response = "none", proposed } = copies.find(({ ownerId }) => ownerId === person?.id) ?? {};
    const proposedNewTime = proposed && {
      start: momentIn(proposed.start, zone),
      end: momentIn(proposed.end, zone),
    };
    const shown = { name: name ?? person?.name ?? address, address };
    return {
      person,
      view: {
        type,
        status: { response, time: NEVER },
        emailAddress: shown,
        ...(proposedNewTime && { proposedNewTime }),
      },
    };
  });
  return all.filter(({ person }) => !hidden || person?.id === entry.ownerId).map(({ view }) => view);
}

function mailAddress(desk: Desk, personId: string) {
  const person = personWithId(desk, personId);
  return { emailAddress: { name: person?.name ?? "", address: person?.mail ?? "" } };
}

/** Changes whenever the entry does. */
function versionOf(entry: CalendarEntry): string {
  return createHash("sha256").update(JSON.stringify(entry)).digest("base64").slice(0, 22);
}

/** Midnight to midnight on the owner's clock. */
function lastsWholeDays(desk: Desk, { ownerId, start, end }: CalendarEntry): boolean {
  const zone = personWithId(desk, ownerId)?.zone ?? "UTC";
  return [start, end].every((time) => {
    const local = Temporal.Instant.from(time).toZonedDateTimeISO(zone);
    return local.equals(local.startOfDay());
  });
}

/** What a field is when nobody said otherwise. */
const DEFAULTS = {
  categories: [],
  reminderMinutesBeforeStart: 15,
  isReminderOn: true,
  hideAttendees: false,
  importance: "normal",
  responseRequested: true,
  allowNewTimeProposals: true,
  originalStartTimeZone: "UTC",
  originalEndTimeZone: "UTC",
  location: { displayName: "", locationType: "default", uniqueIdType: "unknown", address: {}, coordinates: {} },
};

/** The mailbox's entry as Graph shows it. https://learn.microsoft.com/graph/api/resources/event */
export function eventView(desk: Desk, entry: CalendarEntry, zone: Zone) {
  const { attendees: _, bodyType, createdDateTime, ...details } = entry.details ?? {};
  const version = versionOf(entry);
  const created = createdDateTime ?? desk.organisation.entries[0]?.start ?? NEVER;
  return {
    "@odata.etag": `W/"${version}=="`,
    id: entry.id,
    createdDateTime: created,
    lastModifiedDateTime: created,
    changeKey: `${version}==`,
    iCalUId: entry.uid,
    hasAttachments: false,
    subject: entry.subject,
    bodyPreview: entry.body
      .replace(/<[^>]*>/g, " ")
      .replace(/\s+/g, " ")
      .trim()
      .slice(0, 255),
    sensitivity: entry.sensitivity,
    isAllDay: lastsWholeDays(desk, entry),
    isCancelled: entry.cancelled,
    isDraft: false,
    isOrganizer: entry.response === "organizer",
    seriesMasterId: null,
    transactionId: entry.transactionId,
    showAs: entry.showAs,
    type: "singleInstance",
    webLink: `https://outlook.office365.com/owa/?itemid=${encodeURIComponent(entry.id)}&exvsurl=1&path=/calendar/item`,
    onlineMeetingUrl: null,
    isOnlineMeeting: entry.joinUrl !== null,
    onlineMeetingProvider: entry.joinUrl === null ? "unknown" : "teamsForBusiness",
    onlineMeeting: entry.joinUrl === null ? null : { joinUrl: entry.joinUrl },
    responseStatus: { response: entry.response === "none" ? "notResponded" : entry.response, time: NEVER },
    body: { contentType: bodyType ?? "html", content: entry.body },
    start: momentIn(entry.start, zone),
    end: momentIn(entry.end, zone),
    recurrence: null,
    attendees: attendees(desk, entry, zone),
    organizer: mailAddress(desk, entry.organizerId),
    ...DEFAULTS,
    ...details,
  };
}
