import type { Person, PersonId } from "#domain/people/index.ts";
import { type Interval, isBefore, later } from "#shared/time.ts";
import { capsFor } from "./capacity.ts";
import type { BookingDeps } from "./deps.ts";
import type { Expert } from "./expert.ts";
import { minutesOf } from "./formats.ts";
import { fullTimes } from "./full-times.ts";
import { SLOTS_MAX } from "./matches.ts";
import { settleJob } from "./move-and-tell.ts";
import { ended } from "./offer-life.ts";
import { areFree } from "./own-time.ts";
import { ANY_TIME, lookAtPair, type Pair, searchOf, wishedWindow } from "./pair.ts";
import { subjectFor } from "./preference.ts";
import type { Offer } from "./request.ts";
import { newSeries } from "./series.ts";
import type { Session } from "./session.ts";
import { settleNow } from "./settle.ts";
import { findSlots } from "./slots.ts";

export type OfferAnswer = { readonly kind: "take"; readonly start: Temporal.Instant } | { readonly kind: "no" };

export type OfferAnswered =
  /** `pending`: the time is theirs, the calendar did not answer yet; the queue finishes and both will be told. */
  | { readonly kind: "booked" | "pending"; readonly session: Session }
  | { readonly kind: "taken"; readonly alternatives: readonly Interval[]; readonly expertId: PersonId }
  | { readonly kind: "declined" | "gone" };

/** Somebody who was invited takes one of the times, or none. Nobody else learns of an answer, or that there was none. */
export async function answerOffer(
  deps: BookingDeps,
  request: { readonly person: Person; readonly offerId: string; readonly answer: OfferAnswer },
): Promise<OfferAnswered> {
  const { answer, offerId, person } = request;
  const offer = await deps.offers.find(offerId);
  if (!offer?.invited.includes(person.id)) return { kind: "gone" };
  if (answer.kind === "no") {
    await deps.offers.change(offerId, (one) => (one.state === "open" ? declinedBy(one, person.id) : null));
    return { kind: "declined" };
  }
  const slot = offer.slots.find(({ start }) => start.equals(answer.start));
  const expert = await deps.experts.find(offer.expertId);
  // Who may be brought together is the expert's to say until the last moment.
  const mayMeet = expert && !expert.neverWith.includes(person.id);
  return slot && mayMeet ? takeOffered(deps, { offer, slot, expert, asker: person }) : { kind: "gone" };
}

function declinedBy(offer: Offer, personId: PersonId): Offer | null {
  if (offer.declined.includes(personId)) return null;
  const declined = [...offer.declined, personId];
  const isRefusedByAll = offer.invited.every((id) => declined.includes(id));
  return isRefusedByAll ? { ...ended(offer), declined } : { ...offer, declined };
}

interface Offered {
  readonly offer: Offer;
  readonly slot: Interval;
  readonly expert: Expert;
  readonly asker: Person;
}

/** Both calendars are asked again; working hours are not, for one of the two offered the time and the other took it. */
async function takeOffered(deps: BookingDeps, offered: Offered): Promise<OfferAnswered> {
  const { asker, expert, offer, slot } = offered;
  const now = deps.clock();
  const own = await deps.sessions.upcoming(asker.id, now);
  const theirs = own.find((one) => one.expertId === expert.personId && one.slot.start.equals(slot.start));
  if (theirs) return { kind: theirs.state === "held" ? "pending" : "booked", session: theirs };

  const fresh = wishedWindow(now, expert.noticeHours, deps.rules, ANY_TIME);
  const pair = await lookAtPair(deps, offered, { start: now, end: later(fresh.end, slot.end) });
  const isOpen = offer.state === "open" && isBefore(now, slot.start) && areFree(pair, slot);
  const session = isOpen ? await holdOffered(deps, offered, pair) : null;
  if (!session)
    return { kind: "taken", alternatives: await alternatives(deps, offered, pair, fresh), expertId: expert.personId };
  const settled = await settleNow(deps, session, { tell: ["expert"] });
  return { kind: settled.session.state === "booked" ? "booked" : "pending", session: settled.session };
}

/** Null when somebody else was faster, or the expert gives no more then. */
async function holdOffered(
  deps: BookingDeps,
  { asker, expert, offer, slot }: Offered,
  pair: Pair,
): Promise<Session | null> {
  const isFirstOfSeries = offer.format === "mentoring";
  const seriesId = isFirstOfSeries ? crypto.randomUUID() : null;
  const session: Session = {
    ...{ id: crypto.randomUUID(), expertId: expert.personId, askerId: asker.id, format: offer.format, slot },
    ...{ subject: await subjectFor(deps, asker), state: "held", eventId: null, joinUrl: null },
    ...{ cancelledBy: null, previous: null, seriesId },
  };
  const held = await deps.sessions.hold(session, {
    caps: capsFor(expert, pair.expert.zone, slot),
    jobs: [settleJob(session.id)],
    offerId: offer.id,
    also: async (tx) => {
      if (seriesId !== null) await deps.series.add(tx, newSeries(seriesId, session, asker.zone));
    },
  });
  return held === "held" ? session : null;
}

/** The other times of the offer, while it is open; else what is free for the two. */
async function alternatives(
  deps: BookingDeps,
  { expert, offer, slot }: Offered,
  pair: Pair,
  window: Interval,
): Promise<readonly Interval[]> {
  const now = deps.clock();
  const current = await deps.offers.find(offer.id);
  const others = current?.state === "open" ? current.slots.filter(({ start }) => !start.equals(slot.start)) : [];
  const open = others.filter((one) => isBefore(now, one.start) && areFree(pair, one));
  if (open.length > 0) return open;
  const minutes = minutesOf(offer.format);
  const full = await fullTimes(deps, expert.personId, { zone: pair.expert.zone, window, minutes });
  // Somebody else has it, though it may not stand in the calendars yet.
  const taken = [...full, slot];
  return findSlots(searchOf(pair, deps.rules, { window, minutes, full: taken, wish: ANY_TIME, limit: SLOTS_MAX }));
}
