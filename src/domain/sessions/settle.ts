import type { Intention, LedgerStore, Outbox } from "#domain/attention/index.ts";
import type { Language, PersonId } from "#domain/people/index.ts";
import { AppError } from "#shared/errors.ts";
import type { Log } from "#shared/log.ts";
import { type Clock, isBefore } from "#shared/time.ts";
import type { Enqueue, Job } from "#shared/transaction.ts";
import type { Calendar, SessionStore } from "./ports.ts";
import type { Session } from "./session.ts";

export interface SettleDeps {
  readonly sessions: SessionStore;
  readonly calendar: Calendar;
  readonly ledger: LedgerStore;
  readonly outbox: Outbox;
  readonly enqueue: Enqueue;
  readonly clock: Clock;
  /** What the event is called: neutral, whatever the topic. */
  readonly subjects: Readonly<Record<Language, string>>;
}

/**
 * Real seconds after which the queue looks whether a booking or cancellation came to its end. Should that still be
 * under way, both do the same, and one of them records it.
 */
const SETTLE_AFTER_SECONDS = 20;

/** Real seconds after which a session counts as forgotten. */
const OVERDUE_SECONDS = 15 * 60;

/** Makes sure that somebody finishes what was begun, even if this process dies. */
export function settleJob(sessionId: string): Job {
  return { name: "sessions.settle", data: { sessionId }, delaySeconds: SETTLE_AFTER_SECONDS };
}

/**
 * Brings the calendars to where the session's state says they shall be. Safe to repeat: the event is created under
 * the session's own `transactionId`, and cancelling what is gone is fine.
 *
 * @returns the session as it is now; null when it does not exist
 * @throws AppError GRAPH_* when Graph does not play along; the session stays as it was, for the next try
 */
export async function settleSession(
  deps: SettleDeps,
  sessionId: string,
  tell: readonly ("asker" | "expert")[] = ["asker", "expert"],
): Promise<Session | null> {
  const session = await deps.sessions.find(sessionId);
  if (session?.state === "held") {
    return isBefore(session.slot.start, deps.clock()) ? giveUp(deps, session) : settleBooking(deps, session, tell);
  }
  if (session?.state === "cancelling") return settleCancellation(deps, session);
  return session;
}

async function settleBooking(
  deps: SettleDeps,
  session: Session,
  tell: readonly ("asker" | "expert")[],
): Promise<Session | null> {
  const event = await createEvent(deps, session).catch(async (error: unknown) => {
    // Refused for good: the time must not stay blocked, and who waits for word must get it.
    if (error instanceof AppError && error.code === "GRAPH_REFUSED") {
      const waiting = tell.includes("asker") ? [notice(session, session.askerId, "failed")] : [];
      await moveAndTell(deps, "held", { ...session, state: "cancelled" }, waiting);
    }
    throw error;
  });
  const booked: Session = { ...session, ...event, state: "booked" };
  const told = tell.map((role) => notice(booked, role === "asker" ? session.askerId : session.expertId, "booked"));
  if (await moveAndTell(deps, "held", booked, told)) return booked;

  // Somebody was faster. If it was a cancellation, the event just made must not stay.
  const now = await deps.sessions.find(session.id);
  if (now && now.state !== "booked") await deps.calendar.cancelEvent(session.expertId, event.eventId);
  return now;
}

/** A booking that never came to its end: its time is over, the asker learns it, an event that may have been made goes. */
async function giveUp(deps: SettleDeps, session: Session): Promise<Session | null> {
  const cancelling: Session = { ...session, state: "cancelling" };
  const waiting = [notice(session, session.askerId, "failed")];
  const moved = await moveAndTell(deps, "held", cancelling, waiting);
  return moved ? settleCancellation(deps, cancelling) : deps.sessions.find(session.id);
}

/** Finishes what the queue gave up: after an outage that was longer than its patience. */
export async function settleOverdue(deps: SettleDeps & { readonly log: Log }): Promise<void> {
  for (const { id } of await deps.sessions.unsettled(OVERDUE_SECONDS)) {
    await settleSession(deps, id).catch((error: unknown) => {
      deps.log.warn({ sessionId: id, error }, "a session is still not settled");
    });
  }
}

async function settleCancellation(deps: SettleDeps, session: Session): Promise<Session> {
  // Without an event id it is open whether the event was made: repeating its creation tells.
  const eventId = session.eventId ?? (await createEvent(deps, session)).eventId;
  await deps.calendar.cancelEvent(session.expertId, eventId);
  const cancelled: Session = { ...session, eventId, state: "cancelled" };
  await deps.sessions.move("cancelling", cancelled);
  return cancelled;
}

function createEvent(deps: SettleDeps, session: Session) {
  return deps.calendar.createEvent({
    transactionId: session.id,
    organizerId: session.expertId,
    attendeeId: session.askerId,
    slot: session.slot,
    subject: deps.subjects[session.language],
  });
}

/** How long after the hour it is still said that it was never booked. */
const KNOWN_WITHIN = Temporal.Duration.from({ hours: 24 });

/**
 * Brings a session from one state to the next, with what is to be said about it in the same transaction.
 *
 * @returns false if it was not in the state `from` any more; nothing is said then
 */
export async function moveAndTell(
  deps: SettleDeps,
  from: Session["state"],
  to: Session,
  told: readonly Intention[],
  jobs: readonly Job[] = [],
): Promise<boolean> {
  const moved = await deps.sessions.move(from, to, async (tx) => {
    await deps.enqueue(tx, jobs);
    await deps.ledger.add(tx, told, deps.clock());
  });
  if (moved) deps.outbox.wake();
  return moved;
}

/** A word to one of the two about their own session. */
export function notice(session: Session, to: PersonId, what: "booked" | "cancelled" | "failed"): Intention {
  return {
    id: crypto.randomUUID(),
    personId: to,
    class: "appointment",
    kind: `sessions.${what}`,
    key: `sessions.${what}:${session.id}:${to}`,
    facts: {
      sessionId: session.id,
      withId: to === session.askerId ? session.expertId : session.askerId,
      start: `${session.slot.start}`,
      end: `${session.slot.end}`,
      joinUrl: session.joinUrl,
    },
    // That nothing came of it is worth knowing also when the hour has begun.
    notAfter: what === "failed" ? session.slot.end.add(KNOWN_WITHIN) : session.slot.start,
  };
}
