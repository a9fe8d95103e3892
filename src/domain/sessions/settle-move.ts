import type { PersonId } from "#domain/people/index.ts";
import { assert } from "#shared/errors.ts";
import type { Interval } from "#shared/time.ts";
import { callOff, noteGone, organizerZone } from "./call-off.ts";
import { isRefused, moveAndTell, type SettleDeps, type Settling } from "./move-and-tell.ts";
import type { Session } from "./session.ts";
import { bothOf, cancelledNotice, failedNotice, movedNotice } from "./session-notices.ts";

/** A session whose new time is theirs already: moves the event, or goes back to where it was when that is refused. */
export async function settleMove(deps: SettleDeps, session: Session, how: Settling): Promise<Session | null> {
  const { id, eventId, expertId, previous, slot } = session;
  assert(eventId !== null && previous !== null, "only what is in the calendars can be moving");
  const zone = await organizerZone(deps, session);
  const isThere = await deps.calendar.moveEvent(expertId, eventId, slot, zone).catch(async (error: unknown) => {
    if (isRefused(error)) await moveBack(deps, session, previous, how);
    throw error;
  });
  // While Graph was busy it may have been settled by another, and even have begun to move again.
  const now = await deps.sessions.find(id);
  if (now?.state !== "moving" || !now.slot.start.equals(slot.start)) return now;
  if (!isThere) return noteGone(deps, session);

  const booked: Session = { ...session, state: "booked", previous: null, movedBy: null };
  const at = deps.clock();
  const told = toldOf(session, how).map((to) =>
    movedNotice(booked, to, previous, { inOutlook: false, clashes: false, now: at }),
  );
  return (await moveAndTell(deps, "moving", booked, told)) ? booked : deps.sessions.find(id);
}

function toldOf(session: Session, { tell = ["asker", "expert"] }: Settling): readonly PersonId[] {
  const people = tell.map((role) => (role === "asker" ? session.askerId : session.expertId));
  return bothOf(session).filter((id) => people.includes(id));
}

/** Refused for good: the old time is taken back, if nobody else has it by now. Only who moved it knows that it was moved. */
async function moveBack(deps: SettleDeps, session: Session, previous: Interval, how: Settling): Promise<void> {
  const now = deps.clock();
  const back: Session = { ...session, slot: previous, state: "booked", previous: null, movedBy: null };
  const { movedBy } = session;
  const movers = toldOf(session, how).filter((id) => movedBy === null || id === movedBy);
  const told = movers.map((to) => movedNotice(back, to, session.slot, { inOutlook: false, clashes: false, now }));
  const also = (tx: Parameters<typeof deps.enqueue>[0]) => deps.ledger.add(tx, told, now);
  const held = await deps.sessions.holdAgain("moving", back, { caps: [], jobs: [], also });
  if (held === "held") deps.outbox.wake();
  if (held === "taken" || held === "full") {
    const by = movedBy ?? session.askerId;
    const word = bothOf(session).map((to) =>
      to === by ? failedNotice(session, to) : cancelledNotice(session, to, { how: "here", now }),
    );
    await callOff(deps, session, word);
  }
}
