import type { Intention } from "#domain/attention/index.ts";
import { type Interval, isBefore } from "#shared/time.ts";
import type { BookingDeps } from "./deps.ts";
import type { Offer } from "./request.ts";

/** The kinds of an invitation to an hour, and of its one reminder, in the ledger. */
export const OFFER = "sessions.offer";
export const OFFER_REMINDER = "sessions.offerReminder";

/** Over, and with it the words that came with it. */
export function ended(offer: Offer): Offer {
  return { ...offer, state: "ended", line: "", remindAt: null };
}

const BATCH = 100;

/** A task that reminds of offers, once, and ends those whose times are too close. */
export async function tendOffers(deps: Pick<BookingDeps, "offers" | "ledger" | "outbox" | "clock">): Promise<void> {
  const now = deps.clock();
  for (;;) {
    const due = await deps.offers.due(now, BATCH);
    for (const { id } of due) {
      await deps.offers.change(
        id,
        (one) => tended(one, now),
        (tx, one) => deps.ledger.add(tx, one.state === "open" ? invitations(OFFER_REMINDER, one) : [], now),
      );
    }
    if (due.length > 0) deps.outbox.wake();
    if (due.length < BATCH) return;
  }
}

function tended(offer: Offer, now: Temporal.Instant): Offer | null {
  if (offer.state !== "open") return null;
  if (!isBefore(now, offer.endsAt)) return ended(offer);
  return offer.remindAt && !isBefore(now, offer.remindAt) ? { ...offer, remindAt: null } : null;
}

/** To all who did not decline. The expert's line is not kept with what was sent: it is read when that is worded. */
export function invitations(
  kind: string,
  { declined, endsAt, expertId, format, id, invited, slots }: Offer,
): readonly Intention[] {
  return invited
    .filter((to) => !declined.includes(to))
    .map((to) => ({
      id: crypto.randomUUID(),
      personId: to,
      class: "unasked",
      kind,
      key: `${kind}:${id}:${to}`,
      facts: { offerId: id, withId: expertId, format, slots: slots.map(timesOf) },
      notAfter: endsAt,
    }));
}

/** A slot as facts name it. */
export function timesOf({ end, start }: Interval) {
  return { start: `${start}`, end: `${end}` };
}
