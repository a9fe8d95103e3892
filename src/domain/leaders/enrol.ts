import type { LedgerStore } from "#domain/attention/index.ts";
import type { PersonId } from "#domain/people/index.ts";
import type { Clock } from "#shared/time.ts";
import { nextNudge } from "./cadence.ts";
import type { Cadence, Leader } from "./leader.ts";
import { NUDGE } from "./nudge.ts";
import type { LeaderStore } from "./ports.ts";

export interface EnrolDeps {
  readonly leaders: LeaderStore;
  /** Where a nudge may already wait to be sent. */
  readonly ledger: Pick<LedgerStore, "withdraw">;
  readonly clock: Clock;
}

/** Records a leader's own yes, or moves the slot of one who said it before; ends a pause. */
export async function enrolLeader(deps: EnrolDeps, personId: PersonId, cadence: Cadence): Promise<Leader> {
  const now = deps.clock();
  const known = await deps.leaders.find(personId);
  const agreedAt = known?.state === "active" ? known.agreedAt : now;
  return save(deps, { personId, state: "active", cadence, agreedAt, nextDueAt: null, pausedUntil: null }, now);
}

/** No nudge until then; the weekly slot stays. Null when the person is not enrolled. */
export async function pauseNudges(
  deps: EnrolDeps,
  personId: PersonId,
  until: Temporal.Instant,
): Promise<Leader | null> {
  const leader = await active(deps, personId);
  if (!leader) return null;
  const paused = await save(deps, { ...leader, pausedUntil: until }, until);
  await deps.ledger.withdraw(personId, NUDGE);
  return paused;
}

/** Nothing before the leader's next calendar week. Null when the person is not enrolled. */
export async function skipWeek(deps: EnrolDeps, personId: PersonId): Promise<Leader | null> {
  const leader = await active(deps, personId);
  if (!leader) return null;
  const today = deps.clock().toZonedDateTimeISO(leader.cadence.zone);
  const monday = today.startOfDay().add({ days: 8 - today.dayOfWeek });
  const skipped = await save(deps, { ...leader, pausedUntil: null }, monday.toInstant().subtract({ nanoseconds: 1 }));
  await deps.ledger.withdraw(personId, NUDGE);
  return skipped;
}

/** Ends the nudges until the person starts again. False when there was nothing to end. */
export async function stopNudges(deps: EnrolDeps, personId: PersonId): Promise<boolean> {
  const leader = await active(deps, personId);
  if (!leader) return false;
  await deps.leaders.save({ ...leader, state: "stopped", nextDueAt: null, pausedUntil: null });
  await deps.ledger.withdraw(personId, NUDGE);
  return true;
}

async function active(deps: EnrolDeps, personId: PersonId): Promise<Leader | null> {
  const leader = await deps.leaders.find(personId);
  return leader?.state === "active" ? leader : null;
}

async function save(deps: EnrolDeps, leader: Leader, after: Temporal.Instant): Promise<Leader> {
  const due = { ...leader, nextDueAt: nextNudge(leader.cadence, after).toInstant() };
  await deps.leaders.save(due);
  return due;
}
