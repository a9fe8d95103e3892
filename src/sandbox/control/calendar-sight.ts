import type { Desk } from "#sandbox/desk.ts";
import { personWithId } from "#sandbox/graph/people.ts";
import type { CalendarEntry } from "#sandbox/model.ts";

/** Who looks at a calendar: its owner, an assistant to whom it is delegated, or anybody else in the organisation. */
export const SEEN_BY = ["owner", "delegate", "colleague"] as const;

/** The entries as somebody is shown them in Outlook. */
export function calendarAs(as: (typeof SEEN_BY)[number], desk: Desk, entries: readonly CalendarEntry[]) {
  if (as === "owner") return entries.map((entry) => whole(desk, entry));
  if (as === "delegate") return entries.map((entry) => (isOpen(entry) ? whole(desk, entry) : covered(desk, entry)));
  return entries.map(({ start, end, showAs }) => ({ start, end, showAs }));
}

function isOpen({ sensitivity }: CalendarEntry): boolean {
  return sensitivity === "normal" || sensitivity === "personal";
}

/** Delegates do not see private items unless they were allowed to, which nobody here did. */
function covered(desk: Desk, { ownerId, start, end, showAs, sensitivity }: CalendarEntry) {
  const german = personWithId(desk, ownerId)?.locale.startsWith("de");
  return { start, end, showAs, sensitivity, subject: german ? "Privater Termin" : "Private appointment" };
}

function whole(desk: Desk, entry: CalendarEntry) {
  const { id, uid, subject, start, end, showAs, sensitivity, organizerId, attendeeIds, joinUrl, response } = entry;
  const proposed = entry.proposed ?? null;
  const who = { organizerId, attendeeIds, joinUrl, response, proposed, cancelled: entry.cancelled };
  return { id, uid, subject, start, end, showAs, sensitivity, ...who, answers: answersTo(desk, entry) };
}

/** What the organizer sees of the answers; nobody else does. */
function answersTo(desk: Desk, { uid, id, response }: CalendarEntry) {
  if (response !== "organizer") return [];
  return desk.calendars
    .entries()
    .filter((copy) => copy.uid === uid && copy.id !== id)
    .map((copy) => ({ personId: copy.ownerId, response: copy.response, proposed: copy.proposed ?? null }));
}
