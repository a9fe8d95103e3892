import type { Person, PersonId } from "#domain/people/index.ts";
import type { Interval } from "#shared/time.ts";
import { beginSeries } from "./book.ts";
import type { BookingDeps } from "./deps.ts";
import { ended } from "./offer-life.ts";
import type { Offer } from "./request.ts";
import type { Session } from "./session.ts";
import { type Taking, takeSlot } from "./take.ts";

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

/** Both calendars are asked again; working hours are not, for one of the two offered the time and the other took it. */
async function takeOffered(
  deps: BookingDeps,
  { asker, expert, offer, slot }: { readonly offer: Offer } & Pick<Taking, "asker" | "expert" | "slot">,
): Promise<OfferAnswered> {
  const before = await takenBefore(deps, { asker, expert, slot });
  if (before) return before;

  const { format, id: offerId } = offer;
  const taken = await takeSlot(deps, {
    ...{ asker, expert, format, offerId, slot, topic: null, agreed: true, tell: ["expert"] },
    ...beginSeries(deps, { asker, format }),
  });
  if (!("alternatives" in taken)) return taken;
  // It may be theirs by now, from another device.
  const meanwhile = await takenBefore(deps, { asker, expert, slot });
  return meanwhile ?? { kind: "taken", alternatives: taken.alternatives, expertId: expert.personId };
}

/** The hour that they have already, whichever answer of theirs it came from. */
async function takenBefore(
  { clock, sessions }: BookingDeps,
  { asker, expert, slot }: Pick<Taking, "asker" | "expert" | "slot">,
): Promise<OfferAnswered | null> {
  const own = await sessions.upcoming(asker.id, clock());
  const theirs = own.find((one) => one.expertId === expert.personId && one.slot.start.equals(slot.start));
  return theirs ? { kind: theirs.state === "held" ? "pending" : "booked", session: theirs } : null;
}
