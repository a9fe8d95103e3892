import type { Intention } from "#domain/attention/index.ts";
import type { PersonId } from "#domain/people/index.ts";
import { moveAndTell, type SettleDeps, settleJob } from "./move-and-tell.ts";
import type { Session } from "./session.ts";
import { bothOf, cancelledNotice } from "./session-notices.ts";

/** Ends a session that neither of the two cancelled here. */
export async function callOff(
  deps: SettleDeps,
  session: Session,
  told: readonly Intention[],
  by: PersonId | null = null,
): Promise<Session | null> {
  const cancelling: Session = { ...session, state: "cancelling", cancelledBy: by };
  const moved = await moveAndTell(deps, session.state, cancelling, told, [settleJob(session.id)]);
  return moved ? settleCancellation(deps, cancelling) : deps.sessions.find(session.id);
}

/** An event that somebody removed in Outlook: there is nothing left to cancel, and both are told. */
export async function noteGone(deps: SettleDeps, session: Session): Promise<Session | null> {
  const cancelled: Session = { ...session, state: "cancelled", cancelledBy: null };
  const told = bothOf(session).map((id) => cancelledNotice(session, id, true));
  return (await moveAndTell(deps, session.state, cancelled, told)) ? cancelled : deps.sessions.find(session.id);
}

/** Removes the event of a session that is being cancelled. */
export async function settleCancellation(deps: SettleDeps, session: Session): Promise<Session> {
  // Without an event id it is open whether the event was made: repeating its creation tells.
  const eventId = session.eventId ?? (await createEvent(deps, session)).eventId;
  await deps.calendar.cancelEvent(session.expertId, eventId);
  const cancelled: Session = { ...session, eventId, state: "cancelled", previous: null };
  await deps.sessions.move("cancelling", cancelled);
  return cancelled;
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
