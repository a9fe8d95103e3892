import type { Person, PersonId } from "#domain/people/index.ts";
import { type Interval, isBefore, overlaps } from "#shared/time.ts";
import { isInLine } from "./candidates.ts";
import type { BookingDeps } from "./deps.ts";
import type { Expert } from "./expert.ts";
import { ended, invitations, OFFER } from "./offer-life.ts";
import { isFree } from "./own-time.ts";
import type { Offer } from "./request.ts";
import type { Format } from "./session.ts";
import { MONDAY_TO_FRIDAY, workingDaysLater } from "./working-days.ts";

/** What an expert offers at once at most, and to how many. */
export const OFFERED_SLOTS_MAX = 3;
export const INVITED_MAX = 5;

/** Who did not answer is reminded once, after so many of the expert's working days. */
const REMIND_AFTER_DAYS = 3;

/** Times are kept for nobody in particular for no longer than this. */
const KEPT_FOR = Temporal.Duration.from({ hours: 14 * 24 });

/** What an expert offers to whom. */
export interface NewOffer {
  readonly expert: Person;
  readonly invited: readonly PersonId[];
  readonly slots: readonly Interval[];
  readonly format: Format;
  readonly line: string;
}

/** `nobody`: none of them can be written to, or the person does not give such hours. */
export type OfferOutcome =
  | { readonly kind: "offered"; readonly offer: Offer; readonly notReached: readonly PersonId[] }
  /** The expert has something else then, or the time is over. */
  | { readonly kind: "taken"; readonly slot: Interval }
  | { readonly kind: "nobody" };

/** Offers times to a few people, and keeps them for the expert until somebody takes one. */
export async function offerTimes(deps: BookingDeps, asked: NewOffer): Promise<OfferOutcome> {
  const { expert: person, format, line } = asked;
  const now = deps.clock();
  const expert = await deps.experts.find(person.id);
  const wanted = [...new Set(asked.invited)].filter((id) => id !== person.id).slice(0, INVITED_MAX);
  const invited = expert && gives(expert, format) ? await reachable(deps, { expert, format, wanted }) : [];
  const slots = asked.slots.slice(0, OFFERED_SLOTS_MAX).toSorted((a, b) => Temporal.Instant.compare(a.start, b.start));
  const last = slots.at(-1);
  if (!expert || !last || invited.length === 0) return { kind: "nobody" };
  const blocked = await blockedAmong(deps, expert, slots);
  if (blocked) return { kind: "taken", slot: blocked };

  const endsAt = endOf(now, last, expert);
  const remindAt = workingDaysLater(now, REMIND_AFTER_DAYS, workDaysOf(deps, person));
  const offer: Offer = {
    ...{ id: crypto.randomUUID(), expertId: person.id, format, slots, line, invited, declined: [] },
    ...{ state: "open", endsAt, remindAt: isBefore(remindAt, endsAt) ? remindAt : null },
  };
  const told = invitations(OFFER, offer);
  if (!(await deps.offers.add(offer, (tx) => deps.ledger.add(tx, told, now)))) {
    return { kind: "taken", slot: await takenAmong(deps, person.id, slots, last) };
  }
  deps.outbox.wake();
  return { kind: "offered", offer, notReached: wanted.filter((id) => !invited.includes(id)) };
}

/** Any length that they choose themselves; but mentoring is for who was trained for it. */
function gives({ trainedAt }: Expert, format: Format): boolean {
  return format !== "mentoring" || trainedAt !== null;
}

/**
 * Those whom the bot may write to. With whom one of the two never wants to be brought together is not among them either,
 * nor, for mentoring, who is in the same reporting line; that it is for this reason shows nowhere.
 */
async function reachable(
  { experts, lines, people }: BookingDeps,
  asked: { readonly expert: Expert; readonly format: Format; readonly wanted: readonly PersonId[] },
): Promise<readonly PersonId[]> {
  const { neverWith, personId } = asked.expert;
  const above = asked.format === "mentoring" ? await lines.above([personId, ...asked.wanted]) : new Map();
  const found = await Promise.all(
    asked.wanted.map(async (id) => {
      const [contact, own] = await Promise.all([people.contact(id), experts.find(id)]);
      const isAvoided = neverWith.includes(id) || own?.neverWith.includes(personId) || isInLine(above, id, personId);
      return contact && !isAvoided ? [id] : [];
    }),
  );
  return found.flat();
}

/** The first of the times that is over or in which the expert's calendar has something else, as far as it says. */
async function blockedAmong(
  { calendar, clock }: BookingDeps,
  expert: Expert,
  slots: readonly Interval[],
): Promise<Interval | null> {
  const over = slots.find(({ start }) => isBefore(start, clock()));
  const [first, last] = [slots[0], slots.at(-1)];
  if (over || !first || !last) return over ?? null;
  const [time] = await calendar.availability([expert.personId], { start: first.start, end: last.end });
  if (time?.kind !== "known") return null;
  return slots.find((slot) => !isFree({ ...expert, time }, slot)) ?? null;
}

/** When the last time is too close; an expert who offers hours closer than they usually give them means it. */
function endOf(now: Temporal.Instant, { start }: Interval, { noticeHours }: Expert): Temporal.Instant {
  const closing = start.subtract({ hours: noticeHours });
  const end = isBefore(now, closing) ? closing : start;
  const latest = now.add(KEPT_FOR);
  return isBefore(latest, end) ? latest : end;
}

function workDaysOf({ holidays }: BookingDeps, { region, zone }: Person) {
  const where = region ?? holidays.regionOfZone(zone);
  const isDayOff = (day: Temporal.PlainDate) => where !== null && holidays.isHoliday(day, where);
  return { zone, days: MONDAY_TO_FRIDAY, isDayOff };
}

/** Which of the times something else has. */
async function takenAmong(
  { clock, offers, sessions }: BookingDeps,
  expertId: PersonId,
  slots: readonly Interval[],
  otherwise: Interval,
): Promise<Interval> {
  const [upcoming, open] = await Promise.all([sessions.upcoming(expertId, clock()), offers.openOf(expertId)]);
  const kept = open.filter((offer) => offer.expertId === expertId).flatMap((offer) => offer.slots);
  const busy = [...upcoming.map(({ slot }) => slot), ...kept];
  return slots.find((slot) => busy.some((one) => overlaps(one, slot))) ?? otherwise;
}

/** The expert takes an offer back; nobody is told. False if there is none of theirs that is open. */
export async function withdrawOffer(
  { offers }: Pick<BookingDeps, "offers">,
  { expertId, offerId }: { readonly expertId: PersonId; readonly offerId: string },
): Promise<boolean> {
  const changed = await offers.change(offerId, (one) =>
    one.expertId === expertId && one.state === "open" ? ended(one) : null,
  );
  return changed !== null;
}
