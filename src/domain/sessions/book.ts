import type { Person, PersonId } from "#domain/people/index.ts";
import { AppError, errorKinds } from "#shared/errors.ts";
import { type Interval, isBefore } from "#shared/time.ts";
import type { BookingDeps } from "./deps.ts";
import { SLOTS_MAX, slotsFor } from "./propose.ts";
import type { Session } from "./session.ts";
import { settleJob, settleSession } from "./settle.ts";
import { spread } from "./slots.ts";

export interface BookingRequest {
  readonly asker: Person;
  readonly expertId: PersonId;
  readonly start: Temporal.Instant;
}

/** `pending`: the time is theirs, the calendar did not answer yet; the queue finishes and both will be told. */
export type BookingOutcome =
  | { readonly kind: "booked" | "pending"; readonly session: Session }
  | { readonly kind: "taken"; readonly alternatives: readonly Interval[] }
  | { readonly kind: "in_the_past" }
  /** Whoever was proposed does not volunteer any more. */
  | { readonly kind: "no_expert" };

/** Alternatives are looked for in this much time after a slot that was taken. */
const ALTERNATIVES_WITHIN = Temporal.Duration.from({ hours: 3 * 24 });

/** Books a private session, or says why it cannot be booked and what is free instead. Two calls to the calendar. */
export async function bookSession(deps: BookingDeps, request: BookingRequest): Promise<BookingOutcome> {
  const { asker, expertId, start } = request;
  if (isBefore(start, deps.clock())) return { kind: "in_the_past" };
  if (expertId === asker.id || !(await deps.experts.find(expertId))) return { kind: "no_expert" };

  const window = { start: start.subtract(deps.rules.buffer), end: start.add(ALTERNATIVES_WITHIN) };
  const times = await deps.calendar.availability([expertId, asker.id], window);
  const anyTime = { notWeekdays: [], partOfDay: null, zone: asker.zone };
  const free = slotsFor(times, window, deps.rules, anyTime).filter((slot) => !isBefore(slot.start, start));
  const slot = free.find((candidate) => candidate.start.equals(start));
  const alternatives = spread(
    free.filter((candidate) => candidate !== slot),
    asker.zone,
    SLOTS_MAX,
  );
  if (!slot) return { kind: "taken", alternatives };

  const session = held(asker, expertId, slot);
  if (!(await deps.sessions.hold(session, [settleJob(session.id)]))) return { kind: "taken", alternatives };
  return finish(deps, session);
}

/** Creates the event at once; what cannot be done now, the queue does. */
async function finish(deps: BookingDeps, session: Session): Promise<BookingOutcome> {
  try {
    const booked = await settleSession(deps, session.id, ["expert"]);
    return { kind: booked?.state === "booked" ? "booked" : "pending", session: booked ?? session };
  } catch (error) {
    if (error instanceof AppError && errorKinds[error.code].retry) return { kind: "pending", session };
    throw error;
  }
}

function held(asker: Person, expertId: PersonId, slot: Interval): Session {
  return {
    id: crypto.randomUUID(),
    expertId,
    askerId: asker.id,
    slot,
    language: asker.language,
    state: "held",
    eventId: null,
    joinUrl: null,
    cancelledBy: null,
  };
}
