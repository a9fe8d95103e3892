import type { LedgerStore, Outbox } from "#domain/attention/index.ts";
import type { PersonId, Roles } from "#domain/people/index.ts";
import type { AuditLog } from "#domain/privacy/index.ts";
import type { Clock } from "#shared/time.ts";
import type { Gate, Proposal } from "./gate.ts";
import { missingParts, type ProposalPart, type WordedPart, withPart } from "./groundwork.ts";
import { INVITATION_WAITS, invitation } from "./invite.ts";
import type { GateStore, LeaderStore } from "./ports.ts";

export interface GroundworkDeps {
  readonly gates: GateStore;
  readonly leaders: Pick<LeaderStore, "find">;
  readonly ledger: Pick<LedgerStore, "add">;
  readonly outbox: Outbox;
  readonly audit: Pick<AuditLog, "note">;
  readonly roles: Roles;
  readonly clock: Clock;
}

/** How long groundwork counts; in hours, because an instant knows no longer unit. */
export const PROPOSAL_KEPT = Temporal.Duration.from({ hours: 183 * 24 });

/** Shorter reasons for an override say nothing. */
export const REASON_LENGTH_MIN = 10;

export type ProposeOutcome =
  /** `known` if the same person had proposed them before. */
  | { readonly kind: "proposed" | "known"; readonly proposal: Proposal }
  /** Somebody else proposed them. */
  | { readonly kind: "taken" }
  | { readonly kind: "oneself" }
  | { readonly kind: "forbidden" };

/**
 * Proposes somebody as a leader. The outcome is the same whether they lead already, were asked before, or said no:
 * what a leader decides is nobody else's.
 */
export async function proposeLeader(deps: GroundworkDeps, by: PersonId, leaderId: PersonId): Promise<ProposeOutcome> {
  if (!(await mayPropose(deps, by))) return { kind: "forbidden" };
  if (by === leaderId) return { kind: "oneself" };
  const proposal: Proposal = {
    ...{ id: crypto.randomUUID(), leaderId, proposedBy: by, proposedAt: deps.clock() },
    ...{ messenger: null, asked: [], message: {}, link: null, spokenAt: null, state: "open" },
  };
  if (await deps.gates.add(proposal)) return { kind: "proposed", proposal };
  const other = await deps.gates.current(leaderId);
  return other?.proposedBy === by ? { kind: "known", proposal: other } : { kind: "taken" };
}

/** Owners and champions do the groundwork. */
export async function mayPropose({ roles }: Pick<GroundworkDeps, "roles">, id: PersonId): Promise<boolean> {
  const held = await roles.of(id);
  return held.has("owner") || held.has("champion");
}

/** A proposal of this person's own that can still be changed. */
export async function openProposal(
  { gates }: Pick<GroundworkDeps, "gates">,
  by: PersonId,
  proposalId: string,
): Promise<Proposal | null> {
  const proposal = await gates.find(proposalId);
  return proposal?.proposedBy === by && proposal.state === "open" ? proposal : null;
}

/**
 * What somebody proposed: what is open, and for as long as the invitation may be on its way what is ready. Not longer,
 * or else one that is missing would tell that the leader had themselves erased.
 */
export function ownProposals(
  { clock, gates }: Pick<GroundworkDeps, "clock" | "gates">,
  by: PersonId,
  limit: number,
): Promise<readonly Proposal[]> {
  return gates.by(by, clock().subtract(INVITATION_WAITS), limit);
}

/** Says a part of the proposal in the proposer's words. Null when it cannot be changed any more. */
export async function sayPart(
  deps: GroundworkDeps,
  by: PersonId,
  said: { readonly proposalId: string; readonly part: WordedPart; readonly text: string },
): Promise<Proposal | null> {
  return deps.gates.change(said.proposalId, (open) =>
    open.proposedBy === by ? withPart(open, said.part, said.text) : null,
  );
}

export type OpeningOutcome =
  | { readonly kind: "ready"; readonly proposal: Proposal }
  | { readonly kind: "missing"; readonly proposal: Proposal; readonly parts: readonly ProposalPart[] }
  | { readonly kind: "reasonMissing" | "forbidden" | "gone" };

/** The messenger has spoken: with everything else there, the gate opens and the leader may be invited. */
export async function noteSpoken(deps: GroundworkDeps, by: PersonId, proposalId: string): Promise<OpeningOutcome> {
  if (!(await mayPropose(deps, by))) return { kind: "forbidden" };
  const proposal = await openProposal(deps, by, proposalId);
  if (!proposal) return { kind: "gone" };
  const spokenAt = deps.clock();
  const opened = await open(deps, proposal, "groundwork", (one) => {
    const spoken = { ...one, spokenAt };
    return missingParts(spoken).length > 0 ? null : spoken;
  });
  if (opened.kind === "ready") return opened;
  const left = await openProposal(deps, by, proposalId);
  return left ? { kind: "missing", proposal: left, parts: missingParts({ ...left, spokenAt }) } : opened;
}

/** Opens the gate without the groundwork: an owner's decision, with a reason that stays in the audit log. */
export async function overrideGate(
  deps: GroundworkDeps,
  by: PersonId,
  { proposalId, reason }: { readonly proposalId: string; readonly reason: string },
): Promise<OpeningOutcome> {
  if (!(await deps.roles.of(by)).has("owner")) return { kind: "forbidden" };
  const proposal = await openProposal(deps, by, proposalId);
  if (!proposal) return { kind: "gone" };
  const why = reason.trim();
  if (why.length < REASON_LENGTH_MIN) return { kind: "reasonMissing" };
  // First, so that no gate stands without an entry.
  await deps.audit.note({
    ...{ at: deps.clock(), action: "leaders.override", reason: why },
    ...{ actorId: by, subjectId: proposal.leaderId },
  });
  return open(deps, proposal, "override", (one) => one);
}

/** Takes back a proposal; false once the gate is open, because the invitation is on its way. */
export async function withdrawProposal(deps: GroundworkDeps, by: PersonId, proposalId: string): Promise<boolean> {
  const proposal = await openProposal(deps, by, proposalId);
  return proposal !== null && deps.gates.withdraw(proposal.id);
}

/** A task that ends, once a day, what was proposed half a year ago. */
export function expiringProposals({ gates, clock }: Pick<GroundworkDeps, "gates" | "clock">): () => Promise<void> {
  let done: string | null = null;
  return async () => {
    const now = clock();
    const day = now.toZonedDateTimeISO("UTC").toPlainDate().toString();
    if (day === done) return;
    await gates.expire(now.subtract(PROPOSAL_KEPT));
    done = day;
  };
}

async function open(
  { clock, gates, leaders, ledger, outbox }: GroundworkDeps,
  { id, leaderId }: Proposal,
  kind: Gate["kind"],
  complete: (open: Proposal) => Proposal | null,
): Promise<OpeningOutcome> {
  const now = clock();
  const leads = (await leaders.find(leaderId)) !== null;
  const gate = { leaderId, kind, proposalId: id, openedAt: now };
  // Who does not want to be written to is left alone when the message would be sent, and nobody learns of it.
  const proposal = await gates.complete(id, complete, gate, (tx, ready) =>
    ledger.add(tx, leads ? [] : [invitation(ready, kind, now)], now),
  );
  if (!proposal) return { kind: "gone" };
  outbox.wake();
  return { kind: "ready", proposal };
}
