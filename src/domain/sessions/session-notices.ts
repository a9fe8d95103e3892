import type { Intention } from "#domain/attention/index.ts";
import type { PersonId } from "#domain/people/index.ts";
import { type Interval, isBefore } from "#shared/time.ts";
import type { Session } from "./session.ts";

/** The kinds of what is said about a session of one's own, in the ledger. */
export const BOOKED = "sessions.booked";
const CANCELLED = "sessions.cancelled";
const FAILED = "sessions.failed";
export const MOVED = "sessions.moved";
export const SUGGESTED = "sessions.suggested";

/** Stands where an erased person was: nobody to tell anything. */
const ERASED = "erased";

/** How long after the hour it is still said what became of it. */
export const KNOWN_WITHIN = Temporal.Duration.from({ hours: 24 });

/** What is less than a day away does not wait for the morning; neither does word that it is not then. */
const AT_ONCE = Temporal.Duration.from({ hours: 23 });

export function partnerOf({ askerId, expertId }: Session, one: PersonId): PersonId {
  return one === askerId ? expertId : askerId;
}

/** Those of the two who can still be told something. */
export function bothOf({ askerId, expertId }: Pick<Session, "askerId" | "expertId">): readonly PersonId[] {
  return [askerId, expertId].filter((id) => id !== ERASED);
}

/** What every word about a session says of it. */
export function factsOf(session: Session, to: PersonId, slot: Interval = session.slot) {
  const { id: sessionId, joinUrl } = session;
  return { sessionId, withId: partnerOf(session, to), start: `${slot.start}`, end: `${slot.end}`, joinUrl };
}

function notice(
  kind: string,
  to: PersonId,
  { facts, key, notAfter }: Pick<Intention, "facts" | "key" | "notAfter">,
): Intention {
  return {
    id: crypto.randomUUID(),
    personId: to,
    class: "appointment",
    kind,
    key: `${kind}:${key}:${to}`,
    facts,
    notAfter,
  };
}

/** @param topic - what the expert is told of the matter; nobody else is */
export function bookedNotice(
  session: Session,
  to: PersonId,
  topic: string | null,
  isFirstOfSeries: boolean,
): Intention {
  const { expertId, format, id, slot } = session;
  const facts = { ...factsOf(session, to), format, topic: to === expertId ? topic : null, isFirstOfSeries };
  return notice(BOOKED, to, { facts, key: id, notAfter: slot.start });
}

/** That nothing came of it is worth knowing also when the hour has begun. */
export function failedNotice(session: Session, to: PersonId = session.askerId): Intention {
  const { id, slot } = session;
  return notice(FAILED, to, { facts: factsOf(session, to), key: id, notAfter: slot.end.add(KNOWN_WITHIN) });
}

/** Names the time that was in the calendars: who is told may never have heard of the one it was being moved to. */
export function cancelledNotice(session: Session, to: PersonId, inOutlook: boolean): Intention {
  const slot = session.previous ?? session.slot;
  const facts = { ...factsOf(session, to, slot), inOutlook };
  return notice(CANCELLED, to, { facts, key: session.id, notAfter: slot.start });
}

/** That a session is at another time now than before; a session can be moved, and moved back, any number of times. */
export function movedNotice(
  session: Session,
  to: PersonId,
  before: Interval,
  how: { readonly inOutlook: boolean; readonly clashes: boolean; readonly now: Temporal.Instant },
): Intention {
  const { inOutlook, clashes, now } = how;
  const previous = { previousStart: `${before.start}`, previousEnd: `${before.end}` };
  return notice(MOVED, to, {
    facts: { ...factsOf(session, to), ...previous, inOutlook, clashes },
    key: `${session.id}:${now}`,
    notAfter: tellBy(session.slot, before, now),
  });
}

/** Whoever counts on an hour today has to hear at once that it is another day. */
function tellBy(slot: Interval, before: Interval, now: Temporal.Instant): Temporal.Instant {
  const soon = now.add(AT_ONCE);
  const isUrgent = isBefore(before.start, soon) && isBefore(soon, slot.start);
  return isUrgent ? soon : slot.start;
}

/** The attendee proposed another time in Outlook; once for each time that they propose. */
export function suggestedNotice(session: Session, proposed: Interval): Intention {
  const { expertId, id, slot } = session;
  const times = { proposedStart: `${proposed.start}`, proposedEnd: `${proposed.end}` };
  return notice(SUGGESTED, expertId, {
    facts: { ...factsOf(session, expertId), ...times },
    key: `${id}:${proposed.start}:${proposed.end}`,
    notAfter: isBefore(slot.start, proposed.start) ? slot.start : proposed.start,
  });
}
