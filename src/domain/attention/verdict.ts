import type { Holidays, Person } from "#domain/people/index.ts";
import { isBefore } from "#shared/time.ts";
import { isSpent } from "./budget.ts";
import type { DropReason, LedgerEntry, Standing, Verdict, WaitReason } from "./ledger.ts";
import { isHolidayFor, isQuiet, quietUntil } from "./moment.ts";

/** What is in the way may be gone then: a meeting, a failure of Graph. */
const LOOK_AGAIN = Temporal.Duration.from({ minutes: 5 });

/** A word on an appointment that is this close does not wait for the morning. */
const SOON = Temporal.Duration.from({ hours: 24 });

/** What may still be said tomorrow need not be dropped today. */
const A_DAY = Temporal.Duration.from({ hours: 24 });

/**
 * What has so long is not about a moment, such as an invitation: time in which its person may not be told anything, or
 * is away, does not count. A quiet period or a summer would end it for good.
 */
const LASTING = Temporal.Duration.from({ hours: 7 * 24 });

/** Everything that may be waited for. */
export const WAIT_REASONS: readonly WaitReason[] = [
  "budget",
  "quiet_hours",
  "quiet_period",
  "policy",
  "away",
  "holiday",
  "busy",
  "unknown",
];

export interface VerdictDeps {
  readonly holidays: Pick<Holidays, "isHoliday" | "regionOfZone">;
  /** Whether the policy that allows to write unasked is in force. */
  isAgreed(): boolean;
}

/**
 * Whether this message may go out now.
 *
 * What is unasked and over budget, or meets somebody away, is dropped: a reminder that comes on another day than agreed
 * is noise. Only what was meant to be said on any of several days waits for the next.
 * What concerns one's own appointment waits, for quiet hours too unless the appointment is less than a day away.
 */
export function verdictOn(
  deps: VerdictDeps,
  entry: LedgerEntry,
  person: Person,
  standing: Standing,
  now: Temporal.Instant,
): Verdict {
  const spent = isSpent(entry, standing.sentBefore, now, person.zone);
  if (entry.class === "appointment") return onAppointment(entry, person, spent, now);
  if (standing.refused) return drop("refused");
  const hush = hushOf(deps, standing);
  if (hush && isLasting(entry)) return standStill(entry, hush, now, LOOK_AGAIN);
  if (isBefore(entry.notAfter, now)) return tooLate(entry);
  if (spent) return another(entry, "budget", now);
  if (isHolidayFor(now, person, deps.holidays)) return another(entry, "holiday", now);
  if (hush) return waitFor(entry, hush, now.add(LOOK_AGAIN));
  if (isQuiet(now, person)) return waitFor(entry, "quiet_hours", quietUntil(now, person));
  return { kind: "send" };
}

/** When a budget, which is counted in days, may have room again: in the morning, unless that is too late. */
function nextDay(now: Temporal.Instant, person: Person, notAfter: Temporal.Instant): Temporal.Instant {
  const midnight = now.toZonedDateTimeISO(person.zone).startOfDay().add({ days: 1 }).toInstant();
  const morning = quietUntil(midnight, person);
  return isBefore(morning, notAfter) ? morning : midnight;
}

/** Why nobody is told anything unasked at present. */
function hushOf({ isAgreed }: VerdictDeps, { quietPeriod }: Standing): WaitReason | null {
  if (!isAgreed()) return "policy";
  return quietPeriod ? "quiet_period" : null;
}

function onAppointment(entry: LedgerEntry, person: Person, spent: boolean, now: Temporal.Instant): Verdict {
  if (isBefore(entry.notAfter, now)) return tooLate(entry);
  if (spent) return waitFor(entry, "budget", nextDay(now, person, entry.notAfter));
  const soon = entry.notAfter.subtract(SOON);
  if (isBefore(soon, now) || !isQuiet(now, person)) return { kind: "send" };
  return waitFor({ ...entry, notAfter: soon }, "quiet_hours", quietUntil(now, person));
}

/** The verdict on an unasked message to somebody whose mailbox and calendar say so. */
export function verdictWhen(
  available: "free" | "busy" | "away" | "unknown",
  entry: LedgerEntry,
  now: Temporal.Instant,
): Verdict {
  if (available === "free") return { kind: "send" };
  if (available !== "away") return waitFor(entry, available, now.add(LOOK_AGAIN));
  return isLasting(entry) ? standStill(entry, "away", now, A_DAY) : another(entry, "away", now);
}

function isLasting({ notAfter, plannedAt }: LedgerEntry): boolean {
  return Temporal.Duration.compare(plannedAt.until(notAfter), LASTING) >= 0;
}

/** Waits, and has as much time afterwards as it has now. */
function standStill(entry: LedgerEntry, reason: WaitReason, now: Temporal.Instant, wait: Temporal.Duration): Verdict {
  return { kind: "wait", reason, until: now.add(wait), notAfter: entry.notAfter.add(wait) };
}

/** Not today. */
function another(entry: LedgerEntry, reason: WaitReason, now: Temporal.Instant): Verdict {
  const tomorrow = now.add(A_DAY);
  return isBefore(tomorrow, entry.notAfter) ? waitFor(entry, reason, tomorrow) : drop(reason);
}

/** Its person may ask what was in the way: a meeting that took all morning is a better answer than the time. */
function tooLate({ reason }: LedgerEntry): Verdict {
  return drop(WAIT_REASONS.find((waitedFor) => waitedFor === reason) ?? "too_late");
}

export function drop(reason: DropReason): Verdict {
  return { kind: "drop", reason };
}

/** Waits, but not beyond the moment from which another verdict is certain. */
function waitFor({ notAfter }: LedgerEntry, reason: WaitReason, until: Temporal.Instant): Verdict {
  const end = notAfter.add({ milliseconds: 1 });
  return { kind: "wait", reason, until: isBefore(end, until) ? end : until };
}
