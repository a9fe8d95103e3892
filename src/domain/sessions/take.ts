import type { Person } from "#domain/people/index.ts";
import { type Interval, isBefore, later } from "#shared/time.ts";
import type { Transaction } from "#shared/transaction.ts";
import { capsFor } from "./capacity.ts";
import type { BookingDeps } from "./deps.ts";
import type { Expert } from "./expert.ts";
import { fullTimes } from "./full-times.ts";
import { SLOTS_MAX } from "./matches.ts";
import { type Settling, settleJob } from "./move-and-tell.ts";
import { areFree, withBusy } from "./own-time.ts";
import { ANY_TIME, lookAtPair, type Pair, searchOf, type Wish, wishedWindow } from "./pair.ts";
import { subjectFor } from "./preference.ts";
import { type Format, minutesOf, type Session } from "./session.ts";
import { settleNow } from "./settle.ts";
import { findSlots, isOpen } from "./slots.ts";

/** A slot that somebody chose, and what is known of the hour. */
export interface Taking {
  readonly asker: Person;
  readonly expert: Expert;
  readonly format: Format;
  /** What the expert is told of the matter; null when they know. */
  readonly topic: string | null;
  readonly slot: Interval;
  readonly seriesId?: string;
  /** The offer that it comes from. It is the expert's own word: how much they give does not count then. */
  readonly offerId?: string;
  /** The request that it comes from. */
  readonly requestId?: string;
  /** In the transaction in which the slot becomes theirs. */
  readonly also?: (tx: Transaction, session: Session) => Promise<void>;
  /** Both chose the time themselves: neither notice nor working hours count. */
  readonly agreed?: boolean;
  /** When the asker would like to meet, should it be another time. */
  readonly wish?: Wish;
  /** Who is not answered by the caller, and has to be told. */
  readonly tell: NonNullable<Settling["tell"]>;
}

export type Taken =
  | { readonly kind: "booked" | "pending"; readonly session: Session }
  /** `taken`: one of the two has something else then. `full`: the expert gives no more in that time. */
  | { readonly kind: "taken" | "full"; readonly alternatives: readonly Interval[] }
  /** What it comes from is over. */
  | { readonly kind: "gone" };

/**
 * Takes a slot for two people and puts it into their calendars: free or busy is asked again, the slot becomes theirs in
 * the database, the event is made. Two calls to the calendar; what is not finished then, the queue finishes.
 *
 * @throws AppError GRAPH_* when the calendars cannot be read, or refuse for good
 */
export async function takeSlot(deps: BookingDeps, taking: Taking): Promise<Taken> {
  const { expert, offerId, requestId, slot, tell } = taking;
  const pair = await lookAtPair(deps, taking, windowLookedAt(deps, taking));
  if (!isStillOpen(deps, taking, pair)) return { kind: "taken", alternatives: await otherTimes(deps, taking, pair) };

  const session = newSession(await begun(deps, taking));
  const held = await deps.sessions.hold(session, {
    caps: offerId === undefined ? capsFor(expert, pair.expert.zone, slot) : [],
    jobs: [settleJob(session.id)],
    ...(offerId !== undefined && { offerId }),
    ...(requestId !== undefined && { requestId }),
    also: async (tx) => taking.also?.(tx, session),
  });
  if (held === "gone") return { kind: "gone" };
  // Whoever was faster need not be in the calendars yet.
  if (held !== "held") return { kind: held, alternatives: await otherTimes(deps, taking, withBusy(pair, slot)) };

  const settled = await settleNow(deps, session, { tell });
  return { kind: settled.session.state === "booked" ? "booked" : "pending", session: settled.session };
}

/** An hour whose time is about to become theirs. */
export function newSession(
  begun: Pick<Session, "id" | "expertId" | "askerId" | "format" | "slot" | "subject" | "topic" | "seriesId">,
): Session {
  const nothingYet = { eventId: null, joinUrl: null, cancelledBy: null, movedBy: null, previous: null };
  return { ...begun, ...nothingYet, state: "held" };
}

async function begun(deps: BookingDeps, { asker, expert, format, seriesId, slot, topic }: Taking) {
  const subject = await subjectFor(deps, asker);
  return {
    ...{ id: crypto.randomUUID(), expertId: expert.personId, askerId: asker.id },
    ...{ format, slot, subject, topic, seriesId: seriesId ?? null },
  };
}

function windowLookedAt(deps: BookingDeps, { agreed, expert, slot }: Taking): Interval {
  const window = wishedWindow(deps.clock(), agreed ? 0 : expert.noticeHours, deps.rules, ANY_TIME);
  return agreed ? { start: window.start, end: later(window.end, slot.end) } : window;
}

function isStillOpen(deps: BookingDeps, taking: Taking, pair: Pair): boolean {
  const { agreed, format, slot } = taking;
  if (agreed) return isBefore(deps.clock(), slot.start) && areFree(pair, slot);
  const window = windowLookedAt(deps, taking);
  return isOpen(searchOf(pair, deps.rules, { window, minutes: minutesOf(format), wish: ANY_TIME, limit: 1 }), slot);
}

/** The other times of the offer; else what is free for the two, preferably after what was wanted. */
async function otherTimes(deps: BookingDeps, taking: Taking, pair: Pair): Promise<readonly Interval[]> {
  const { expert, format, slot, wish = ANY_TIME } = taking;
  const offered = await stillOffered(deps, taking, pair);
  if (offered.length > 0) return offered;

  const window = wishedWindow(deps.clock(), expert.noticeHours, deps.rules, wish);
  const minutes = minutesOf(format);
  const full = await fullTimes(deps, expert.personId, { zone: pair.expert.zone, window, minutes });
  const from = (earliest: Temporal.Instant) => {
    const asked = { minutes, full, limit: SLOTS_MAX, wish, window: { ...window, start: earliest } };
    return isBefore(earliest, window.end) ? findSlots(searchOf(pair, deps.rules, asked)) : [];
  };
  const after = from(later(slot.start, window.start));
  return after.length > 0 ? after : from(window.start);
}

async function stillOffered(deps: BookingDeps, { offerId, slot }: Taking, pair: Pair): Promise<readonly Interval[]> {
  const offer = offerId === undefined ? null : await deps.offers.find(offerId);
  if (offer?.state !== "open") return [];
  const now = deps.clock();
  const others = offer.slots.filter(({ start }) => !start.equals(slot.start));
  return others.filter((one) => isBefore(now, one.start) && areFree(pair, one));
}
