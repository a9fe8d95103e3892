import type { Person, PersonId } from "#domain/people/index.ts";
import { AppError, ConsentRequired } from "#shared/errors.ts";
import { type Interval, isBefore, later } from "#shared/time.ts";
import { capsFor } from "./capacity.ts";
import type { BookingDeps } from "./deps.ts";
import type { Expert } from "./expert.ts";
import { fullTimes } from "./full-times.ts";
import { SLOTS_MAX } from "./matches.ts";
import { settleJob } from "./move-and-tell.ts";
import { areFree, withBusy, withoutSession } from "./own-time.ts";
import { ANY_TIME, lookAtPair, searchOf, type Wish, wishedWindow } from "./pair.ts";
import type { Session } from "./session.ts";
import { bothOf } from "./session-notices.ts";
import { settleNow } from "./settle.ts";
import type { SlotSearch } from "./slot-search.ts";
import { findSlots, isOpen } from "./slots.ts";

/** Times to which a session could be moved. */
export type MoveTimes =
  | { readonly kind: "proposed"; readonly slots: readonly Interval[] }
  | { readonly kind: "no_slot" | "gone" | "calendar_unknown" };

/** `moving`: the new time is theirs, the calendar did not answer yet; the queue finishes and both will be told. */
export type MoveOutcome =
  | { readonly kind: "moved" | "moving"; readonly session: Session }
  | { readonly kind: "taken"; readonly alternatives: readonly Interval[] }
  | { readonly kind: "gone" | "in_the_past" };

/** A session that has not begun, and the two whom it concerns. */
interface Meeting {
  readonly session: Session;
  readonly asker: Person;
  /** Null when they volunteer no more; what was booked stays, and can be moved. */
  readonly volunteer: Expert | null;
}

/** How an hour is moved that somebody gives who volunteers no more. */
const HABITS = { noticeHours: 24, likes: null, tentativeIsFree: false, elsewhereIsFree: true } as const;

/** When the two are free instead, as either of them wishes. @throws AppError CONSENT_REQUIRED as their own calendar does */
export async function timesToMove(
  deps: BookingDeps,
  request: { readonly by: Person; readonly sessionId: string; readonly wish: Wish },
): Promise<MoveTimes> {
  const { by, sessionId, wish } = request;
  const meeting = await meetingOf(deps, by.id, sessionId);
  if (meeting?.session.state !== "booked") return { kind: "gone" };
  // What is wished for can lie within the notice.
  const window = windowOf(deps, meeting, wish);
  if (!isBefore(window.start, window.end)) return { kind: "no_slot" };
  const search = await searchFor(deps, meeting, by, wish).catch((error: unknown) => {
    if (error instanceof AppError && !(error instanceof ConsentRequired)) return null;
    throw error;
  });
  if (!search) return { kind: "calendar_unknown" };
  const slots = otherSlots(search, meeting.session);
  return slots.length > 0 ? { kind: "proposed", slots } : { kind: "no_slot" };
}

/**
 * Moves a session that has not begun; either of the two may, and the other is told. Both calendars are asked again, the
 * new time becomes theirs in the database, the event is moved.
 *
 * @throws AppError GRAPH_* when the calendars cannot be read, or refuse for good; the session is where it was then
 */
export async function moveSession(
  deps: BookingDeps,
  request: { readonly by: Person; readonly sessionId: string; readonly start: Temporal.Instant },
): Promise<MoveOutcome> {
  const { by, sessionId, start } = request;
  const meeting = await meetingOf(deps, by.id, sessionId);
  if (!meeting) return { kind: "gone" };
  const { session } = meeting;
  if (session.slot.start.equals(start)) return outcomeOf(session);
  if (session.state !== "booked") return { kind: "gone" };
  if (isBefore(start, deps.clock())) return { kind: "in_the_past" };

  const search = await searchFor(deps, meeting, by, ANY_TIME);
  const wanted = { start, end: start.add(session.slot.start.until(session.slot.end)) };
  const slot = isOpen(search, wanted) ? wanted : await suggestedSlot(deps, meeting, request);
  if (!slot) return { kind: "taken", alternatives: otherSlots(search, session, start) };

  const next: Session = { ...session, slot, state: "moving", movedBy: by.id, previous: session.slot };
  const caps = meeting.volunteer ? capsFor(meeting.volunteer, search.expert.zone, slot) : [];
  const held = await deps.sessions.holdAgain("booked", next, { caps, jobs: [settleJob(sessionId)] });
  if (held === "gone") return { kind: "gone" };
  if (held !== "held") {
    return { kind: "taken", alternatives: otherSlots({ ...search, ...withBusy(search, slot) }, session, start) };
  }
  const tell = by.id === session.askerId ? ("expert" as const) : ("asker" as const);
  const settled = await settleNow(deps, next, { tell: [tell] });
  return outcomeOf(settled.session);
}

/** A session can be cancelled, here or in Outlook, while it moves. */
function outcomeOf(session: Session): MoveOutcome {
  if (session.state === "booked") return { kind: "moved", session };
  return session.state === "moving" ? { kind: "moving", session } : { kind: "gone" };
}

async function meetingOf(deps: BookingDeps, by: PersonId, sessionId: string): Promise<Meeting | null> {
  const session = await deps.sessions.find(sessionId);
  if (!session || !bothOf(session).includes(by) || isBefore(session.slot.start, deps.clock())) return null;
  const [asker, volunteer] = await Promise.all([
    deps.people.find(session.askerId),
    deps.experts.find(session.expertId),
  ]);
  return asker && { session, asker, volunteer };
}

function windowOf({ clock, rules }: BookingDeps, { volunteer }: Meeting, wish: Wish): Interval {
  return wishedWindow(clock(), (volunteer ?? HABITS).noticeHours, rules, wish);
}

/** What is open to the two as if they had no session; weekdays are read on the clock of who wishes. */
async function searchFor(deps: BookingDeps, meeting: Meeting, by: Person, wish: Wish): Promise<SlotSearch> {
  const { asker, session, volunteer } = meeting;
  const expert = volunteer ?? { ...HABITS, personId: session.expertId };
  const window = windowOf(deps, meeting, wish);
  const pair = withoutSession(await lookAtPair(deps, { asker, expert }, window), session.slot);
  const minutes = session.slot.start.until(session.slot.end).total("minutes");
  const full = await fullTimes(deps, session.expertId, { zone: pair.expert.zone, window, minutes }, session.slot);
  const search = searchOf(pair, deps.rules, { window, minutes, full, wish, limit: SLOTS_MAX });
  return { ...search, wish: { ...search.wish, zone: by.zone } };
}

/** The open slots beside where the session is now, preferably those after what was wanted. */
function otherSlots(search: SlotSearch, { slot }: Session, wanted = search.window.start): readonly Interval[] {
  const { end, start } = search.window;
  const from = (earliest: Temporal.Instant) =>
    isBefore(earliest, end)
      ? findSlots({ ...search, window: { start: earliest, end } }).filter((one) => !one.start.equals(slot.start))
      : [];
  const after = from(later(wanted, start));
  return after.length > 0 ? after : from(start);
}

/** The time that the asker proposed in Outlook, whatever the hours are in which either works: both chose it. */
async function suggestedSlot(
  deps: BookingDeps,
  { asker, session, volunteer }: Meeting,
  { by, start }: { readonly by: Person; readonly start: Temporal.Instant },
): Promise<Interval | null> {
  if (by.id !== session.expertId) return null;
  const [standing] = await deps.calendar.standings([session]);
  const proposed = standing?.kind === "there" ? standing.proposed : null;
  if (!proposed?.start.equals(start)) return null;
  const expert = volunteer ?? { ...HABITS, personId: session.expertId };
  const pair = withoutSession(await lookAtPair(deps, { asker, expert }, proposed), session.slot);
  return areFree(pair, proposed) ? proposed : null;
}
