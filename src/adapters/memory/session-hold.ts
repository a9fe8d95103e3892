import type { Cap, Held, Holding, Offer, Session, SessionRequest, SessionStore } from "#domain/sessions/index.ts";
import type { Interval } from "#shared/time.ts";
import type { Enqueue, Transaction } from "#shared/transaction.ts";
import { hasHour, peopleOf, type SessionTable, takes } from "./session-table.ts";
import type { TakenTimes } from "./taken-times.ts";
import { micros } from "./time.ts";
import type { MemoryTransactions } from "./transactions.ts";
import type { MemoryTable, Writing } from "./writing.ts";

/** Where hours and offered times are remembered. */
export interface HourTables {
  readonly transactions: MemoryTransactions;
  readonly writing: Writing;
  readonly times: TakenTimes;
  readonly sessions: SessionTable;
  readonly offers: MemoryTable<Offer>;
  readonly requests: MemoryTable<SessionRequest>;
}

const MICROS_IN_MINUTE = 60_000_000;

const numbersOf = ({ start, end }: Interval) => ({ start: micros(start), end: micros(end) });

/** Whether the expert gives more than the cap with this session. */
function isFull(sessions: SessionTable, { id, expertId, slot }: Session, cap: Cap): boolean {
  const during = numbersOf(cap.during);
  const others = sessions.of(expertId).filter(({ session }) => session.expertId === expertId && session.id !== id);
  const given = [numbersOf(slot), ...others.filter(({ session }) => takes(session))].filter(
    ({ start }) => start >= during.start && start < during.end,
  );
  const minutes = given.reduce((sum, { start, end }) => sum + end - start, 0) / MICROS_IN_MINUTE;
  return (cap.sessions !== null && given.length > cap.sessions) || (cap.minutes !== null && minutes > cap.minutes);
}

/** How an hour comes to its time, and loses it. */
export function memoryHolding(
  { transactions, writing, times, sessions, offers, requests }: HourTables,
  enqueue: Enqueue,
): Pick<SessionStore, "hold" | "holdAgain" | "move"> {
  const stateOf = (id: string) => sessions.get(id)?.session.state;

  function outcome(session: Session, { caps, offerId, requestId }: Holding): Held | "gone" {
    const owners = offerId === undefined ? [session.id] : [session.id, offerId];
    if (offerId !== undefined && offers.get(offerId)?.state !== "open") return "taken";
    if (requestId !== undefined && !isWith(session.expertId, requestId)) return "gone";
    const isFree = (personId: string) =>
      times.isFree(personId, session.slot, owners) && !hasHour(sessions, personId, session.slot, session.id);
    if (!peopleOf(session).every(isFree)) return "taken";
    return caps.some((cap) => isFull(sessions, session, cap)) ? "full" : "held";
  }

  /** What Outlook moved over another hour takes no time. */
  function write(session: Session): void {
    const people = peopleOf(session);
    times.free(people, session.id);
    for (const personId of takes(session) ? people : []) {
      if (times.isFree(personId, session.slot, [])) times.take(personId, session.slot, session.id);
    }
    sessions.put(session);
  }

  function isWith(expertId: string, requestId: string): boolean {
    const request = requests.get(requestId);
    return request?.state === "open" && request.expertId === expertId;
  }

  function closeRequest(requestId: string): void {
    const request = requests.get(requestId);
    const empty = { topic: "", expertId: null, slots: [], counter: null, remindAt: null };
    if (request) requests.put({ ...request, ...empty, state: "booked" });
  }

  function closeOffer(offerId: string): void {
    const offer = offers.get(offerId);
    if (!offer) return;
    times.free([offer.expertId], offerId);
    offers.put({ ...offer, state: "booked", line: "", remindAt: null });
  }

  async function hold(tx: Transaction, session: Session, holding: Holding): Promise<Held | "gone"> {
    const held = outcome(session, holding);
    if (held !== "held") return held;
    await holding.also?.(tx);
    await enqueue(tx, holding.jobs);
    transactions.onCommit(tx, () => {
      if (holding.offerId !== undefined) closeOffer(holding.offerId);
      if (holding.requestId !== undefined) closeRequest(holding.requestId);
      write(session);
    });
    return held;
  }

  return {
    hold: (session, holding) =>
      writing(async (tx) => (stateOf(session.id) === undefined ? hold(tx, session, holding) : "gone")),

    holdAgain: (from, next, holding) =>
      writing(async (tx) => (stateOf(next.id) === from ? hold(tx, next, holding) : "gone")),

    move: (from, next, also) =>
      writing(async (tx) => {
        if (stateOf(next.id) !== from) return false;
        await also?.(tx);
        transactions.onCommit(tx, () => write(next));
        return true;
      }),
  };
}
