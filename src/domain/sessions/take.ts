import type { Person } from "#domain/people/index.ts";
import { type Interval, isBefore, later } from "#shared/time.ts";
import type { Transaction } from "#shared/transaction.ts";
import { capsFor } from "./capacity.ts";
import type { BookingDeps } from "./deps.ts";
import type { Expert } from "./expert.ts";
import { minutesOf } from "./formats.ts";
import { fullTimes } from "./full-times.ts";
import { SLOTS_MAX } from "./matches.ts";
import { type Settling, settleJob } from "./move-and-tell.ts";
import { areFree } from "./own-time.ts";
import { ANY_TIME, lookAtPair, type Pair, searchOf, type Wish, wishedWindow } from "./pair.ts";
import { subjectFor } from "./preference.ts";
import type { Format, Session } from "./session.ts";
import { settleNow } from "./settle.ts";
import { findSlots, isOpen } from "./slots.ts";

/** A slot that somebody chose, and what is known of the hour. */
export interface Taking {
  readonly asker: Person;
  readonly expert: Expert;
  readonly format: Format;
  /** What the expert is told of the matter; null when they know. */
  readonly topic: string | null;
  readonly start: Temporal.Instant;
  /** What it comes from can give it its id, so that it is taken once. */
  readonly id?: string;
  readonly seriesId?: string;
  /** In the transaction in which the slot becomes theirs. */
  readonly also?: (tx: Transaction, session: Session) => Promise<void>;
  /** Called when the slot is theirs; the booking goes no further when it gives false. */
  readonly confirm?: () => Promise<boolean>;
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
  | { readonly kind: "gone" };

/**
 * Takes a slot for two people and puts it into their calendars: free or busy is asked again, the slot becomes theirs in
 * the database, the event is made. Two calls to the calendar; what is not finished then, the queue finishes.
 *
 * @throws AppError GRAPH_* when the calendars cannot be read, or refuse for good
 */
export async function takeSlot(deps: BookingDeps, taking: Taking): Promise<Taken> {
  const { expert, format, start, tell, topic } = taking;
  const slot = { start, end: start.add({ minutes: minutesOf(format) }) };
  const pair = await lookAtPair(deps, taking, windowOf(deps, taking, ANY_TIME));
  if (!isStillOpen(deps, taking, pair, slot))
    return { kind: "taken", alternatives: await otherTimes(deps, taking, pair) };

  const session = await heldSession(deps, taking, slot);
  const held = await deps.sessions.hold(session, {
    caps: capsFor(expert, pair.expert.zone, slot),
    jobs: [settleJob(session.id, { topic })],
    also: async (tx) => taking.also?.(tx, session),
  });
  if (held !== "held") return { kind: held, alternatives: await otherTimes(deps, taking, pair, [slot]) };
  if (taking.confirm && !(await taking.confirm())) {
    await undo(deps, session);
    return { kind: "gone" };
  }

  const settled = await settleNow(deps, session, { tell, topic });
  return { kind: settled.session.state === "booked" ? "booked" : "pending", session: settled.session };
}

function windowOf({ clock, rules }: BookingDeps, { agreed, expert }: Taking, wish: Wish): Interval {
  return wishedWindow(clock(), agreed ? 0 : expert.noticeHours, rules, wish);
}

function isStillOpen(deps: BookingDeps, taking: Taking, pair: Pair, slot: Interval): boolean {
  if (taking.agreed) return isBefore(deps.clock(), slot.start) && areFree(pair, slot);
  const window = windowOf(deps, taking, ANY_TIME);
  const minutes = minutesOf(taking.format);
  return isOpen(searchOf(pair, deps.rules, { window, minutes, wish: ANY_TIME, limit: 1 }), slot);
}

async function heldSession(deps: BookingDeps, taking: Taking, slot: Interval): Promise<Session> {
  const { asker, expert, format, id, seriesId } = taking;
  return {
    id: id ?? crypto.randomUUID(),
    expertId: expert.personId,
    askerId: asker.id,
    ...{ format, slot },
    subject: await subjectFor(deps, asker),
    state: "held",
    eventId: null,
    joinUrl: null,
    cancelledBy: null,
    previous: null,
    seriesId: seriesId ?? null,
  };
}

/** Nothing is in the calendars yet. */
async function undo({ series, sessions }: BookingDeps, session: Session): Promise<void> {
  await sessions.move("held", { ...session, state: "cancelled" });
  if (session.seriesId === null) return;
  await series.change(session.seriesId, (begun) => ({ ...begun, state: "ended", nextAt: null, planAt: null }));
}

/** What else is free for the two, preferably after what was wanted. The calendars were read already. */
async function otherTimes(
  deps: BookingDeps,
  taking: Taking,
  pair: Pair,
  gone: readonly Interval[] = [],
): Promise<readonly Interval[]> {
  const { expert, format, start, wish = ANY_TIME } = taking;
  const window = windowOf(deps, taking, wish);
  const minutes = minutesOf(format);
  const full = await fullTimes(deps, expert.personId, { zone: pair.expert.zone, window, minutes });
  const from = (earliest: Temporal.Instant) => {
    const asked = { minutes, full: [...full, ...gone], limit: SLOTS_MAX, wish, window: { ...window, start: earliest } };
    return findSlots(searchOf(pair, deps.rules, asked));
  };
  const after = from(later(start, window.start));
  return after.length > 0 ? after : from(window.start);
}
