import type { Intention, Preparation } from "#domain/attention/index.ts";
import type { PersonId } from "#domain/people/index.ts";
import type { RefusalStore } from "#domain/privacy/index.ts";
import { type Clock, isBefore } from "#shared/time.ts";
import type { Gate, Proposal } from "./gate.ts";
import type { GateStore, LeaderStore } from "./ports.ts";

export interface InviteDeps {
  readonly gates: Pick<GateStore, "gateOf">;
  readonly leaders: Pick<LeaderStore, "find">;
  readonly refusals: Pick<RefusalStore, "has">;
  readonly clock: Clock;
}

/** The kind of an invitation in the ledger. */
export const INVITATION = "leaders.invitation";

/** An invitation that found no good moment by then is not sent. */
export const INVITATION_WAITS = Temporal.Duration.from({ hours: 14 * 24 });

/** Asked once: whoever proposes the same leader again plans nothing new. */
export function invitation(
  { id, leaderId, messenger, proposedBy }: Proposal,
  kind: Gate["kind"],
  now: Temporal.Instant,
): Intention {
  return {
    id: crypto.randomUUID(),
    personId: leaderId,
    class: "unasked",
    kind: INVITATION,
    key: `${INVITATION}:${leaderId}`,
    facts: { proposalId: id, proposedBy, messengerId: kind === "groundwork" ? (messenger?.personId ?? null) : null },
    notAfter: now.add(INVITATION_WAITS),
  };
}

/** An invitation is only for who has not come on their own accord meanwhile, and whose gate stands. */
export function prepareInvitation({ gates, leaders }: Omit<InviteDeps, "refusals" | "clock">): Preparation {
  return async ({ facts }, { id }) => ((await gates.gateOf(id)) && !(await leaders.find(id)) ? facts : null);
}

/**
 * Whether somebody who is here only now may still be invited: their gate was opened as short a time ago as an invitation
 * waits, and neither have they answered already nor refused to be written to.
 */
export async function mayStillInvite(
  { clock, gates, leaders, refusals }: InviteDeps,
  personId: PersonId,
): Promise<boolean> {
  const gate = await gates.gateOf(personId);
  if (!gate || isBefore(gate.openedAt.add(INVITATION_WAITS), clock())) return false;
  return !(await leaders.find(personId)) && !(await refusals.has("writing", personId));
}
