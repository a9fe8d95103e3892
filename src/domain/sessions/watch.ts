import { type Interval, isBefore, isSameInterval, overlaps } from "#shared/time.ts";
import { callOff, noteGone } from "./call-off.ts";
import type { BookingDeps } from "./deps.ts";
import { moveAndTell, type SettleDeps } from "./move-and-tell.ts";
import type { EventStanding } from "./ports.ts";
import { doForEach } from "./round.ts";
import type { Session } from "./session.ts";
import { bothOf, cancelledNotice, movedNotice, suggestedNotice } from "./session-notices.ts";

type WatchDeps = SettleDeps & Pick<BookingDeps, "transaction" | "log">;

/** Events of one look at the calendars. */
const LOOK_MAX = 20;

/** How long an event goes unseen at most, should no notification of a change arrive. */
const LOOK_EVERY = Temporal.Duration.from({ minutes: 15 });

/** Looks at events of which Graph said that they changed; those that are not ours are nobody's business. */
export async function heedEvents(deps: WatchDeps, eventIds: readonly string[]): Promise<void> {
  const now = deps.clock();
  const sessions = await deps.sessions.ofEvents(eventIds);
  const ahead = sessions.filter(({ slot, state }) => state === "booked" && isBefore(now, slot.end));
  for (let at = 0; at < ahead.length; at += LOOK_MAX) await lookAt(deps, ahead.slice(at, at + LOOK_MAX));
}

/** A task that finds what no notification told: each event ahead is looked at every quarter of an hour. */
export async function watchSessions(deps: WatchDeps): Promise<void> {
  const now = deps.clock();
  const before = now.subtract(LOOK_EVERY);
  for (;;) {
    const sessions = await deps.sessions.takeUnwatched(now, before, LOOK_MAX);
    const isDone = sessions.length === 0 || (await lookAt(deps, sessions));
    if (!isDone || sessions.length < LOOK_MAX) return;
  }
}

/** @returns false when Graph answers nobody at present */
async function lookAt(deps: WatchDeps, sessions: readonly Session[]): Promise<boolean> {
  const standings = await deps.calendar.standings(sessions);
  const byEvent = new Map(standings.map((standing) => [standing.eventId, standing]));
  return doForEach(
    sessions,
    async (seen) => {
      const standing = seen.eventId === null ? undefined : byEvent.get(seen.eventId);
      if (standing) await follow(deps, seen, standing);
    },
    ({ id }, error) => deps.log.warn({ sessionId: id, error }, "what was changed in Outlook is not followed yet"),
  );
}

/** Makes the session what the two made of its event. Neither learns anew what they were told when it was done in chat. */
async function follow(deps: WatchDeps, seen: Session, standing: EventStanding): Promise<void> {
  const session = await deps.sessions.find(seen.id);
  // What changed here while Outlook was asked is not news from there.
  if (session?.state !== "booked" || !isSameInterval(session.slot, seen.slot)) return;
  if (standing.kind === "gone") await noteGone(deps, session);
  if (standing.kind !== "there") return;
  const { declined, proposed, slot } = standing;
  if (!isSameInterval(slot, session.slot)) return noteMoved(deps, session, slot);
  const now = deps.clock();
  // Without an answer until the hour itself, another time that came with a "no" is a "no".
  const isAnswerable = proposed !== null && isBefore(now, proposed.start) && (!declined || isBefore(now, slot.start));
  if (isAnswerable && !isSameInterval(proposed, slot)) await suggest(deps, session, proposed, declined);
  else if (declined) await noteDeclined(deps, session);
}

/** Outlook has the last word, also over another hour of the two: they are told that it clashes. */
async function noteMoved(deps: WatchDeps, session: Session, slot: Interval): Promise<void> {
  const now = deps.clock();
  const moved: Session = { ...session, slot };
  const others = await Promise.all(bothOf(session).map((id) => deps.sessions.upcoming(id, now)));
  const clashes = others.flat().some((other) => other.id !== session.id && overlaps(other.slot, slot));
  const how = { inOutlook: true, clashes, now };
  const told = bothOf(session).map((id) => movedNotice(moved, id, session.slot, how));
  await moveAndTell(deps, "booked", moved, told);
}

async function noteDeclined(deps: WatchDeps, session: Session): Promise<void> {
  const { askerId, expertId } = session;
  const told = bothOf(session).filter((id) => id === expertId);
  await callOff(
    deps,
    session,
    told.map((id) => cancelledNotice(session, id, { how: "inOutlook", now: deps.clock() })),
    askerId,
  );
}

/** The event stays where it is until the expert says yes to the other time. */
async function suggest(deps: WatchDeps, session: Session, proposed: Interval, declined: boolean): Promise<void> {
  if (!bothOf(session).includes(session.expertId)) return;
  await deps.transaction((tx) => deps.ledger.add(tx, [suggestedNotice(session, proposed, declined)], deps.clock()));
  deps.outbox.wake();
}
