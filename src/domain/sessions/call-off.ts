import type { Intention } from "#domain/attention/index.ts";
import type { PersonId } from "#domain/people/index.ts";
import { isRefused, moveAndTell, type SettleDeps, settleJob } from "./move-and-tell.ts";
import { calledOff, type Session } from "./session.ts";
import { bothOf, cancelledNotice } from "./session-notices.ts";

/** Ends a session that neither of the two cancelled here. */
export async function callOff(
  deps: SettleDeps,
  session: Session,
  told: readonly Intention[],
  by: PersonId | null = null,
): Promise<Session | null> {
  const cancelling = calledOff(session, "cancelling", by);
  const moved = await moveAndTell(deps, session.state, cancelling, told, [settleJob(session.id)]);
  return moved ? settleCancellation(deps, cancelling) : deps.sessions.find(session.id);
}

/** An event that somebody removed in Outlook: there is nothing left to cancel, and both are told. */
export async function noteGone(deps: SettleDeps, session: Session): Promise<Session | null> {
  const cancelled = calledOff(session, "cancelled");
  const told = bothOf(session).map((id) => cancelledNotice(session, id, { how: "inOutlook", now: deps.clock() }));
  return (await moveAndTell(deps, session.state, cancelled, told)) ? cancelled : deps.sessions.find(session.id);
}

/** Removes the event of a session that is being cancelled; where Graph refuses that for good, both are asked to. */
export async function settleCancellation(deps: SettleDeps, session: Session): Promise<Session> {
  const { eventId, stays } = await removeEvent(deps, session);
  const cancelled: Session = { ...session, eventId, state: "cancelled", previous: null };
  const word = { how: "byHand", now: deps.clock() } as const;
  const told = stays ? bothOf(session).map((id) => cancelledNotice(session, id, word)) : [];
  await moveAndTell(deps, "cancelling", cancelled, told);
  return cancelled;
}

async function removeEvent(deps: SettleDeps, session: Session) {
  let { eventId } = session;
  try {
    // Without an event id it is open whether the event was made: repeating its creation tells.
    eventId ??= (await createEvent(deps, session)).eventId;
    await deps.calendar.cancelEvent(session.expertId, eventId);
    return { eventId, stays: false };
  } catch (error) {
    if (isRefused(error)) return { eventId, stays: eventId !== null };
    throw error;
  }
}

/** Makes the event under the session's own id: repeating that makes no second one. */
export async function createEvent(deps: SettleDeps, session: Session) {
  const { id, expertId, askerId, slot, subject } = session;
  const zone = await organizerZone(deps, session);
  return deps.calendar.createEvent({
    ...{ transactionId: id, organizerId: expertId, attendeeId: askerId },
    ...{ slot, subject, zone },
  });
}

/** The zone that invitations name, should that of the expert's calendar not be known. */
export async function organizerZone({ people }: SettleDeps, { expertId }: Session): Promise<string | null> {
  return (await people.find(expertId))?.zone ?? null;
}
