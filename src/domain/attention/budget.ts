import type { LedgerEntry, MessageClass } from "./ledger.ts";

/** Most messages of a class that one person gets in any seven days, over all features. */
export const WEEK_MAX = { unasked: 2, appointment: 6 } as const satisfies Record<MessageClass, number>;

/** Most unasked messages on one day of the person's own calendar. */
const UNASKED_DAY_MAX = 1;

const WEEK = Temporal.Duration.from({ hours: 7 * 24 });

/**
 * Whether as much was said already as may be.
 *
 * @param sentBefore - when messages of the same class went to the person, doubtful ones included
 */
export function isSpent(
  entry: Pick<LedgerEntry, "class">,
  sentBefore: readonly Temporal.Instant[],
  now: Temporal.Instant,
  zone: string,
): boolean {
  const week = sentBefore.filter((at) => Temporal.Instant.compare(at.add(WEEK), now) > 0);
  if (week.length >= WEEK_MAX[entry.class]) return true;
  if (entry.class === "appointment") return false;
  const day = now.toZonedDateTimeISO(zone).toPlainDate();
  const today = sentBefore.filter((at) => at.toZonedDateTimeISO(zone).toPlainDate().equals(day));
  return today.length >= UNASKED_DAY_MAX;
}
