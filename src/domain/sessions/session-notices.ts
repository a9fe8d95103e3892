import type { Intention } from "#domain/attention/index.ts";
import type { PersonId } from "#domain/people/index.ts";
import { type Interval, isBefore, later } from "#shared/time.ts";
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

/** That an hour is off, or at another time, is said at least for so long, also while it would run. */
const NEWS_FOR = Temporal.Duration.from({ hours: 1 });

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

/** `byHand`: it is off, but Graph lets nobody but the two take it out of the calendars. */
interface Cancelled {
  readonly how: "here" | "inOutlook" | "byHand";
  readonly now: Temporal.Instant;
}

/** Names the time that was in the calendars: who is told may never have heard of the one it was being moved to. */
export function cancelledNotice(session: Session, to: PersonId, { how, now }: Cancelled): Intention {
  const slot = session.previous ?? session.slot;
  const facts = { ...factsOf(session, to, slot), inOutlook: how === "inOutlook", byHand: how === "byHand" };
  const key = how === "byHand" ? `${session.id}:byHand` : session.id;
  return notice(CANCELLED, to, { facts, key, notAfter: whileUseful(slot, now) });
}

/** Who sits and waits, or would go there, still wants to hear that nothing comes of it. */
function whileUseful({ end }: Interval, now: Temporal.Instant): Temporal.Instant {
  return later(end, now.add(NEWS_FOR));
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
  return isUrgent ? soon : whileUseful(slot, now);
}

/** The attendee proposed another time in Outlook, where they may have declined the first; once for each that they propose. */
export function suggestedNotice(session: Session, proposed: Interval, declined: boolean): Intention {
  const { expertId, id, slot } = session;
  const times = { proposedStart: `${proposed.start}`, proposedEnd: `${proposed.end}` };
  return notice(SUGGESTED, expertId, {
    facts: { ...factsOf(session, expertId), ...times, declined },
    key: `${id}:${proposed.start}:${proposed.end}${declined ? ":declined" : ""}`,
    notAfter: isBefore(slot.start, proposed.start) ? slot.start : proposed.start,
  });
}
