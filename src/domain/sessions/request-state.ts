import type { PersonId } from "#domain/people/index.ts";
import { type Interval, isBefore } from "#shared/time.ts";
import type { Match } from "./matches.ts";
import type { SessionRequest } from "./request.ts";
import type { Side } from "./slot-search.ts";
import { MONDAY_TO_FRIDAY, type WorkingDays, workingDaysLater } from "./working-days.ts";

/** Working days until somebody who was asked is reminded, and until the next one is asked instead. */
const REMIND_AFTER = 1;
const MOVE_ON_AFTER = 2;

/** Whether it is this expert who is asked at present. */
export function isAskedOf(request: SessionRequest, expertId: PersonId): boolean {
  return request.state === "open" && request.expertId === expertId;
}

/** Times that an expert who is asked chooses from: few, since none of them is kept free meanwhile. */
export const ASKED_SLOTS_MAX = 3;

/** A request that an expert is asked about from now on. */
export function askedOf(
  request: SessionRequest,
  { expert, side, slots: free, topic }: Match,
  now: Temporal.Instant,
): SessionRequest {
  const slots = free.slice(0, ASKED_SLOTS_MAX);
  const moveOnAt = answerBy(side, slots, now);
  const remindAt = workingDaysLater(now, REMIND_AFTER, workingDaysOf(side));
  return {
    ...request,
    ...{ topic, slots, moveOnAt },
    askedAt: now,
    expertId: expert.personId,
    counter: null,
    remindAt: isBefore(remindAt, moveOnAt) ? remindAt : null,
    asked: [...request.asked, expert.personId],
  };
}

/** Until when somebody can answer: two of their working days, but no longer than there is something to choose. */
export function answerBy(side: Side, slots: readonly Interval[], now: Temporal.Instant): Temporal.Instant {
  const later = workingDaysLater(now, MOVE_ON_AFTER, workingDaysOf(side));
  const last = slots
    .map(({ start }) => start)
    .sort(Temporal.Instant.compare)
    .at(-1);
  return last && isBefore(last, later) ? last : later;
}

/** A request that nobody is asked about at the moment: the next one is to be. */
export function letGo(request: SessionRequest, now: Temporal.Instant): SessionRequest {
  return { ...request, expertId: null, slots: [], counter: null, remindAt: null, moveOnAt: now };
}

/** A request that is over; what it was about is nobody's business then. */
export function closed(request: SessionRequest, state: Exclude<SessionRequest["state"], "open">): SessionRequest {
  return { ...request, state, topic: "", expertId: null, slots: [], counter: null, remindAt: null };
}

function workingDaysOf({ isDayOff, time: { workingHours }, zone }: Side): WorkingDays {
  const days = workingHours && workingHours.days.length > 0 ? workingHours.days : MONDAY_TO_FRIDAY;
  return { zone: workingHours?.zone ?? zone, days, isDayOff };
}
