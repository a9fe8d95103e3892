import type { LedgerEntry, MessageClass } from "./ledger.ts";

/** Most messages of a class that one person gets in any seven days, over all features. */
const WEEK_MAX = { unasked: 2, appointment: 6 } as const satisfies Record<MessageClass, number>;

/** Most unasked messages on one day. */
const UNASKED_DAY_MAX = 1;

const WEEK_DAYS = 7;

/**
 * Whether as much was said already as may be, counted in days of the person's own calendar: a message that took a second
 * longer last week, or an hour that the clocks skipped, does not cost the slot of this one.
 *
 * @param sentBefore - when messages of the same class went to the person, doubtful ones included
 */
export function isSpent(
  entry: Pick<LedgerEntry, "class">,
  sentBefore: readonly Temporal.Instant[],
  now: Temporal.Instant,
  zone: string,
): boolean {
  const dayOf = (at: Temporal.Instant) => at.toZonedDateTimeISO(zone).toPlainDate();
  const today = dayOf(now);
  const daysAgo = sentBefore.map((at) => dayOf(at).until(today).days);
  if (daysAgo.filter((days) => days < WEEK_DAYS).length >= WEEK_MAX[entry.class]) return true;
  return entry.class === "unasked" && daysAgo.filter((days) => days < 1).length >= UNASKED_DAY_MAX;
}
