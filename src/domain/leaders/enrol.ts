import type { LedgerStore } from "#domain/attention/index.ts";
import type { PersonId } from "#domain/people/index.ts";
import type { AuditLog, RefusalStore } from "#domain/privacy/index.ts";
import { type Clock, later } from "#shared/time.ts";
import { dueAfter } from "./cadence.ts";
import type { Cadence, Leader } from "./leader.ts";
import { NUDGE, QUESTION } from "./nudge.ts";
import type { GateStore, LeaderStore } from "./ports.ts";

export interface EnrolDeps {
  readonly leaders: Pick<LeaderStore, "find" | "save" | "change">;
  readonly gates: Pick<GateStore, "gateOf" | "open">;
  /** Where a nudge may already wait to be sent. */
  readonly ledger: Pick<LedgerStore, "withdraw">;
  readonly refusals: Pick<RefusalStore, "add" | "end">;
  readonly audit: Pick<AuditLog, "note">;
  readonly clock: Clock;
}

/** A pause of which nobody said how long it is to be. */
export const PAUSE = Temporal.Duration.from({ weeks: 4 });

/** What a leader has who said nothing but yes. */
const UNSAID = { perWeek: 1, everyWeeks: 1, likes: [], notThese: [], goals: [], toldActAt: null } as const;

/**
 * Records a leader's own yes, or moves the slot of one who said it before; ends a pause, and that they refused. Who had
 * come down to no nudges at all gets one a week.
 */
export async function enrolLeader(deps: EnrolDeps, personId: PersonId, cadence: Cadence): Promise<Leader> {
  const now = deps.clock();
  await openGate(deps, personId, now);
  await deps.refusals.end("writing", personId, now);
  const yes = { personId, state: "active", cadence, answeredAt: now, pausedUntil: null } as const;
  const known = await deps.leaders.change(personId, (leader) => {
    const agreedAt = leader.state === "active" ? leader.agreedAt : now;
    return dueFrom({ ...leader, ...yes, agreedAt, perWeek: leader.perWeek || UNSAID.perWeek }, now);
  });
  if (known) return known;
  const leader = dueFrom({ ...UNSAID, ...yes, agreedAt: now, nextDueAt: null }, now);
  await deps.leaders.save(leader);
  return leader;
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
  const paused = await changeEnrolled(deps, personId, (leader) => rest(leader, until));
  if (paused) await withdrawNudges(deps, personId);
  return paused;
}

/** Nothing before the leader's next calendar week. Null when the person is not enrolled. */
export async function skipWeek(deps: EnrolDeps, personId: PersonId): Promise<Leader | null> {
  const skipped = await changeEnrolled(deps, personId, (leader) => {
    const today = deps.clock().toZonedDateTimeISO(leader.cadence.zone);
    const monday = today.startOfDay().add({ days: 8 - today.dayOfWeek });
    return rest(leader, monday.toInstant().subtract({ nanoseconds: 1 }));
  });
  if (skipped) await withdrawNudges(deps, personId);
  return skipped;
}

/** Nothing until then, and nothing sooner than it would have come anyway: a longer pause stays. */
function rest(leader: Leader, until: Temporal.Instant): Leader {
  const { nextDueAt, pausedUntil } = leader;
  const end = pausedUntil ? later(pausedUntil, until) : until;
  const resting = dueFrom({ ...leader, pausedUntil: end }, end);
  return nextDueAt && resting.nextDueAt ? { ...resting, nextDueAt: later(nextDueAt, resting.nextDueAt) } : resting;
}

/**
 * Ends the nudges, and everything else that the bot would say of its own accord, until the person starts again.
 *
 * @returns whether they were a leader
 */
export async function stopNudges(deps: EnrolDeps, personId: PersonId): Promise<boolean> {
  await deps.refusals.add("writing", personId, deps.clock());
  const end = { state: "stopped", nextDueAt: null, pausedUntil: null } as const;
  const stopped = await changeEnrolled(deps, personId, (leader) => ({ ...leader, ...end }));
  if (stopped) await withdrawNudges(deps, personId);
  return stopped !== null;
}

/** Takes back what waits to be sent about nudges. */
export async function withdrawNudges({ ledger }: Pick<EnrolDeps, "ledger">, personId: PersonId): Promise<void> {
  for (const kind of [NUDGE, QUESTION]) await ledger.withdraw(personId, kind);
}

/** Changes a leader, unless they stopped. Null if they did, or are none. */
export function changeEnrolled(
  { leaders }: Pick<EnrolDeps, "leaders">,
  personId: PersonId,
  how: (leader: Leader) => Leader | null,
): Promise<Leader | null> {
  return leaders.change(personId, (leader) => (leader.state === "stopped" ? null : how(leader)));
}

/** The leader, active and next due after a moment. */
export function dueFrom(leader: Leader, after: Temporal.Instant, everyWeeks = 1): Leader {
  const awake: Leader = { ...leader, state: "active" };
  return { ...awake, nextDueAt: dueAfter(awake, after, everyWeeks) };
}
