import type { Person, PersonId } from "#domain/people/index.ts";
import { type Interval, isBefore } from "#shared/time.ts";
import type { BookingDeps } from "./deps.ts";
import { areFree } from "./own-time.ts";
import { lookAtPair } from "./pair.ts";
import type { SessionRequest } from "./request.ts";
import { bookRequest, decline } from "./request-book.ts";
import { progressNotice } from "./request-notices.ts";
import { answerBy, isAskedOf } from "./request-state.ts";
import { type Session, slotAt } from "./session.ts";
import { changeExpert } from "./volunteer.ts";

export type RequestAnswer =
  | { readonly kind: "take" | "counter"; readonly start: Temporal.Instant }
  | { readonly kind: "no" | "pause_month" };

export type AnswerOutcome =
  | { readonly kind: "booked" | "pending"; readonly session: Session }
  /** With what is free instead. */
  | { readonly kind: "taken"; readonly slots: readonly Interval[] }
  /** Somebody else is asked now, or nobody is left. */
  | { readonly kind: "passed_on" }
  /** The asker is asked whether the other time suits. */
  | { readonly kind: "proposed" }
  | { readonly kind: "not_free" }
  /** It is no longer at this person. */
  | { readonly kind: "gone" };

/** What the expert who is asked says to a request. */
export async function answerRequest(
  deps: BookingDeps,
  given: { readonly expert: Person; readonly requestId: string; readonly answer: RequestAnswer },
): Promise<AnswerOutcome> {
  const { answer, expert, requestId } = given;
  if (answer.kind === "pause_month") {
    await changeExpert(deps, expert.id, { pause: { until: nextMonth(deps.clock(), expert.zone) } });
  }
  const request = await deps.requests.find(requestId);
  if (!request) return { kind: "gone" };
  if (!isAskedOf(request, expert.id)) {
    return answer.kind === "take" ? agreedBefore(deps, request, expert.id, answer.start) : { kind: "gone" };
  }
  switch (answer.kind) {
    case "take":
      return take(deps, request, expert.id, answer.start);
    case "counter":
      return counter(deps, request, expert.id, answer.start);
    case "no":
    case "pause_month":
      return decline(deps, request);
  }
}

/** What the asker says to the other time that the expert proposed. */
export async function answerCounter(
  deps: BookingDeps,
  { accepts, asker, requestId }: { readonly asker: Person; readonly requestId: string; readonly accepts: boolean },
): Promise<AnswerOutcome> {
  const request = await deps.requests.find(requestId);
  if (request?.askerId !== asker.id) return { kind: "gone" };
  if (request.state === "booked" && accepts) return agreedBefore(deps, request, asker.id);
  if (request.state !== "open" || !request.counter) return { kind: "gone" };
  if (!accepts) return decline(deps, request);

  const outcome = await bookRequest(deps, request, request.counter.start, ["expert"]);
  const before = "session" in outcome ? null : await agreedMeanwhile(deps, requestId, asker.id);
  if (before) return before;
  if (outcome.kind !== "taken") return outcome;
  await decline(deps, request);
  // The other times are for the expert to choose from, who is asked no more.
  return { kind: "taken", slots: [] };
}

/** The hour that came of it, for whoever got no answer and says yes again. */
async function agreedBefore(
  { clock, sessions }: BookingDeps,
  { asked, askerId, format, state }: SessionRequest,
  personId: PersonId,
  start?: Temporal.Instant,
): Promise<AnswerOutcome> {
  const own = state === "booked" ? await sessions.upcoming(personId, clock()) : [];
  const session = own.find(
    (one) =>
      one.askerId === askerId &&
      one.expertId === asked.at(-1) &&
      one.format === format &&
      (start === undefined || one.slot.start.equals(start)),
  );
  return session ? { kind: session.state === "held" ? "pending" : "booked", session } : { kind: "gone" };
}

/** The same, said from two devices at once. */
async function agreedMeanwhile(
  deps: BookingDeps,
  requestId: string,
  ...said: readonly [personId: PersonId, start?: Temporal.Instant]
): Promise<AnswerOutcome | null> {
  const request = await deps.requests.find(requestId);
  const outcome = request && (await agreedBefore(deps, request, ...said));
  return outcome?.kind === "gone" ? null : outcome;
}

async function take(
  deps: BookingDeps,
  request: SessionRequest,
  expertId: PersonId,
  start: Temporal.Instant,
): Promise<AnswerOutcome> {
  // An older message may show times that are offered no more.
  if (!request.slots.some((slot) => slot.start.equals(start))) return { kind: "taken", slots: request.slots };
  const outcome = await bookRequest(deps, request, start, ["asker"]);
  const before = "session" in outcome ? null : await agreedMeanwhile(deps, request.id, expertId, start);
  if (before) return before;
  if (outcome.kind === "taken") {
    await deps.requests.change(request.id, (current) =>
      current.state === "open" && current.expertId === request.expertId ? { ...current, slots: outcome.slots } : null,
    );
  }
  // That somebody else is asked after a yes would be a reason to wonder.
  return outcome.kind === "passed_on" ? { kind: "gone" } : outcome;
}

async function counter(
  deps: BookingDeps,
  request: SessionRequest,
  expertId: PersonId,
  start: Temporal.Instant,
): Promise<AnswerOutcome> {
  const now = deps.clock();
  const slot = slotAt(start, request.format);
  const [asker, expert] = await Promise.all([deps.people.find(request.askerId), deps.experts.find(expertId)]);
  if (!asker || !expert) return { kind: "gone" };
  const window = { start: now, end: now.add(deps.rules.horizon) };
  if (isBefore(start, now) || isBefore(window.end, slot.end)) return { kind: "not_free" };

  const pair = await lookAtPair(deps, { asker, expert }, window);
  if (!areFree(pair, slot)) return { kind: "not_free" };
  const next = { ...request, counter: slot, remindAt: null, moveOnAt: answerBy(pair.asker, [slot], now) };
  const proposed = await deps.requests.change(
    request.id,
    (current) => (isAskedOf(current, expertId) ? next : null),
    (tx) => deps.ledger.add(tx, [progressNotice(next, "counter", request.topic, now)], now),
  );
  if (!proposed) return { kind: "gone" };
  deps.outbox.wake();
  return { kind: "proposed" };
}

function nextMonth(now: Temporal.Instant, zone: string): Temporal.Instant {
  const first = now.toZonedDateTimeISO(zone).toPlainDate().with({ day: 1 }).add({ months: 1 });
  return first.toZonedDateTime(zone).toInstant();
}
