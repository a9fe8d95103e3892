import { AppError, errorKinds } from "#shared/errors.ts";
import { isBefore } from "#shared/time.ts";
import { callOff, createEvent, settleCancellation } from "./call-off.ts";
import type { BookingDeps } from "./deps.ts";
import { isOff, isRefused, moveAndTell, type SettleDeps, type Settling } from "./move-and-tell.ts";
import { doForEach } from "./round.ts";
import { calledOff, isFirstOfSeries, type Session } from "./session.ts";
import { bookedNotice, failedNotice } from "./session-notices.ts";
import { settleMove } from "./settle-move.ts";

/** Real seconds after which a session counts as forgotten: the queue's patience is over by then. */
const OVERDUE_SECONDS = 2 * 60 * 60;

/** Of those, what is read at once. */
const BATCH = 50;

/**
 * Brings the calendars to where the session's state says they shall be. Safe to repeat: the event is created under
 * the session's own `transactionId`, moving it to where it is changes nothing, and cancelling what is gone is fine.
 *
 * @returns the session as it is now; null when it does not exist
 * @throws AppError GRAPH_* when Graph does not play along; what may succeed later stays as it was, for the next try
 */
export async function settleSession(deps: SettleDeps, sessionId: string, how: Settling = {}): Promise<Session | null> {
  const session = await deps.sessions.find(sessionId);
  if (!session || session.state === "cancelled") return session;
  if (session.state === "cancelling") return settleCancellation(deps, session);
  if (await wasEnded(deps, session)) return callOff(deps, session, []);
  if (session.state === "moving") return settleMove(deps, session, how);
  if (session.state === "booked") return session;
  return isBefore(session.slot.start, deps.clock()) ? giveUp(deps, session) : settleBooking(deps, session, how);
}

/** `pending`: Graph may do it later, and the queue sees to that. */
export async function settleNow(
  deps: SettleDeps,
  session: Session,
  how: Settling = {},
): Promise<{ readonly kind: "settled" | "pending"; readonly session: Session }> {
  try {
    return { kind: "settled", session: (await settleSession(deps, session.id, how)) ?? session };
  } catch (error) {
    if (error instanceof AppError && errorKinds[error.code].retry) return { kind: "pending", session };
    throw error;
  }
}

async function settleBooking(deps: SettleDeps, session: Session, how: Settling): Promise<Session | null> {
  const tell = how.tell ?? ["asker", "expert"];
  const event = await createEvent(deps, session).catch(async (error: unknown) => {
    // Refused for good: the time must not stay blocked, and who waits for word must get it.
    if (isRefused(error)) {
      const waiting = tell.includes("asker") ? [failedNotice(session)] : [];
      await moveAndTell(deps, "held", calledOff(session, "cancelled"), waiting);
    }
    throw error;
  });
  const booked: Session = { ...session, ...event, state: "booked", topic: null };
  const people = tell.map((role) => (role === "asker" ? session.askerId : session.expertId));
  const told = people.map((id) => bookedNotice(booked, id, session.topic, isFirstOfSeries(session)));
  if (await moveAndTell(deps, "held", booked, told)) return booked;

  // Somebody was faster. If it was a cancellation, the event just made must not stay.
  const now = await deps.sessions.find(session.id);
  if (now && isOff(now)) await deps.calendar.cancelEvent(session.expertId, event.eventId);
  return now;
}

/** Whether one of the two ended the series that an hour ahead belongs to, or was erased, and the series with them. */
async function wasEnded({ series, clock }: SettleDeps, { seriesId, slot }: Session): Promise<boolean> {
  if (seriesId === null || isBefore(slot.start, clock())) return false;
  const found = await series.find(seriesId);
  return found === null || found.state === "ended";
}

/** A booking that never came to its end: its time is over, the asker learns it, an event that may have been made goes. */
function giveUp(deps: SettleDeps, session: Session): Promise<Session | null> {
  return callOff(deps, session, [failedNotice(session)]);
}

/** Finishes what the queue gave up: after an outage that was longer than its patience. */
export async function settleOverdue(deps: SettleDeps & Pick<BookingDeps, "log">): Promise<void> {
  let last: Session | undefined;
  do {
    const batch = await deps.sessions.unsettled(OVERDUE_SECONDS, BATCH, last?.id);
    const isDone = await doForEach(
      batch,
      ({ id }) => settleSession(deps, id),
      ({ id }, error) => deps.log.warn({ sessionId: id, error }, "a session is still not settled"),
    );
    last = isDone && batch.length === BATCH ? batch.at(-1) : undefined;
  } while (last);
}
