import type { LedgerStore } from "#domain/attention/index.ts";
import type { PersonId } from "#domain/people/index.ts";
import type { AuditLog, RefusalStore } from "#domain/privacy/index.ts";
import type { Clock } from "#shared/time.ts";
import { dueAfter } from "./cadence.ts";
import type { Cadence, Leader } from "./leader.ts";
import { NUDGE, QUESTION } from "./nudge.ts";
import type { GateStore, LeaderStore } from "./ports.ts";

export interface EnrolDeps {
  readonly leaders: Pick<LeaderStore, "find" | "save">;
  readonly gates: Pick<GateStore, "gateOf" | "open">;
  /** Where a nudge may already wait to be sent. */
  readonly ledger: Pick<LedgerStore, "withdraw">;
  readonly refusals: Pick<RefusalStore, "add" | "end">;
  readonly audit: Pick<AuditLog, "note">;
  readonly clock: Clock;
}

/** What a leader has who said nothing but yes. */
const UNSAID = { perWeek: 1, everyWeeks: 1, likes: [], notThese: [], goals: [], toldActAt: null } as const;

/** Records a leader's own yes, or moves the slot of one who said it before; ends a pause, and that they refused. */
export async function enrolLeader(deps: EnrolDeps, personId: PersonId, cadence: Cadence): Promise<Leader> {
  const now = deps.clock();
  const known = await deps.leaders.find(personId);
  const agreedAt = known?.state === "active" ? known.agreedAt : now;
  const yes = { personId, state: "active", cadence, agreedAt, answeredAt: now, pausedUntil: null } as const;
  const leader = { ...UNSAID, ...known, ...yes, nextDueAt: null };
  await openGate(deps, personId, now);
  await deps.refusals.end("writing", personId, now);
  return saveDue(deps, leader, now);
}

/** Who comes on their own accord, without anybody having spoken to them, opens the gate themselves. */
async function openGate({ audit, gates }: EnrolDeps, personId: PersonId, now: Temporal.Instant): Promise<void> {
  if (await gates.gateOf(personId)) return;
  // First, so that no gate stands without an entry.
  await audit.note({ at: now, action: "leaders.ownWish", actorId: personId, subjectId: personId, reason: null });
  await gates.open({ leaderId: personId, kind: "ownWish", proposalId: null, openedAt: now });
}

/** No nudge until then; the weekly slot stays. Null when the person is not enrolled. */
export async function pauseNudges(
  deps: EnrolDeps,
  personId: PersonId,
  until: Temporal.Instant,
): Promise<Leader | null> {
  const leader = await enrolled(deps, personId);
  if (!leader) return null;
  const paused = await saveDue(deps, { ...leader, pausedUntil: until }, until);
  await withdrawNudges(deps, personId);
  return paused;
}

/** Nothing before the leader's next calendar week. Null when the person is not enrolled. */
export async function skipWeek(deps: EnrolDeps, personId: PersonId): Promise<Leader | null> {
  const leader = await enrolled(deps, personId);
  if (!leader) return null;
  const today = deps.clock().toZonedDateTimeISO(leader.cadence.zone);
  const monday = today.startOfDay().add({ days: 8 - today.dayOfWeek });
  const skipped = await saveDue(
    deps,
    { ...leader, pausedUntil: null },
    monday.toInstant().subtract({ nanoseconds: 1 }),
  );
  await withdrawNudges(deps, personId);
  return skipped;
}

/**
 * Ends the nudges, and everything else that the bot would say of its own accord, until the person starts again.
 *
 * @returns whether they were a leader
 */
export async function stopNudges(deps: EnrolDeps, personId: PersonId): Promise<boolean> {
  await deps.refusals.add("writing", personId, deps.clock());
  const leader = await enrolled(deps, personId);
  if (!leader) return false;
  await deps.leaders.save({ ...leader, state: "stopped", nextDueAt: null, pausedUntil: null });
  await withdrawNudges(deps, personId);
  return true;
}

/** Takes back what waits to be sent about nudges. */
export async function withdrawNudges({ ledger }: Pick<EnrolDeps, "ledger">, personId: PersonId): Promise<void> {
  for (const kind of [NUDGE, QUESTION]) await ledger.withdraw(personId, kind);
}

/** The leader, unless they stopped. */
export async function enrolled({ leaders }: Pick<EnrolDeps, "leaders">, personId: PersonId): Promise<Leader | null> {
  const leader = await leaders.find(personId);
  return leader && leader.state !== "stopped" ? leader : null;
}

/** Saves the leader, active and next due after a moment. */
export async function saveDue(
  { leaders }: Pick<EnrolDeps, "leaders">,
  leader: Leader,
  after: Temporal.Instant,
): Promise<Leader> {
  const awake: Leader = { ...leader, state: "active" };
  const due = { ...awake, nextDueAt: dueAfter(awake, after) };
  await leaders.save(due);
  return due;
}
