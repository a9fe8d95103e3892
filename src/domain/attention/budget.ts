import type { LedgerEntry, MessageClass, Verdict } from "./ledger.ts";

/** Most messages of a class that one person gets in any seven days, over all features. */
export const WEEK_MAX = { unasked: 2, appointment: 6 } as const satisfies Record<MessageClass, number>;

/** Most unasked messages on one day of the person's own calendar. */
const UNASKED_DAY_MAX = 1;

const WEEK = Temporal.Duration.from({ hours: 7 * 24 });
const DAY_STARTS = Temporal.PlainTime.from("08:00");
const DAY_ENDS = Temporal.PlainTime.from("18:00");
const SATURDAY = 6;

/** Evenings, nights and weekends on the person's own clock. */
export function isQuiet(now: Temporal.Instant, zone: string): boolean {
  const local = now.toZonedDateTimeISO(zone);
  const time = local.toPlainTime();
  return (
    local.dayOfWeek >= SATURDAY ||
    Temporal.PlainTime.compare(time, DAY_STARTS) < 0 ||
    Temporal.PlainTime.compare(time, DAY_ENDS) >= 0
  );
}

/**
 * Whether this message may go out now.
 *
 * What is unasked and over budget is dropped: a reminder that comes on another day than agreed is noise.
 * What concerns one's own appointment waits, for quiet hours too unless the appointment is less than a day away.
 *
 * @param sentBefore - when messages of the same class went to the person, doubtful ones included
 */
export function verdictOn(
  entry: LedgerEntry,
  sentBefore: readonly Temporal.Instant[],
  now: Temporal.Instant,
  zone: string,
): Verdict {
  if (Temporal.Instant.compare(now, entry.notAfter) > 0) return { kind: "drop", reason: "too_late" };
  const day = now.toZonedDateTimeISO(zone).toPlainDate();
  const today = sentBefore.filter((at) => at.toZonedDateTimeISO(zone).toPlainDate().equals(day)).length;
  const week = sentBefore.filter((at) => Temporal.Instant.compare(at.add(WEEK), now) > 0).length;
  const spent = week >= WEEK_MAX[entry.class] || (entry.class === "unasked" && today >= UNASKED_DAY_MAX);

  if (entry.class === "unasked") {
    if (spent) return { kind: "drop", reason: "budget" };
    return isQuiet(now, zone) ? { kind: "wait" } : { kind: "send" };
  }
  const soon = Temporal.Instant.compare(now.add({ hours: 24 }), entry.notAfter) >= 0;
  return spent || (isQuiet(now, zone) && !soon) ? { kind: "wait" } : { kind: "send" };
}
