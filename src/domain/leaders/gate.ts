import type { PersonId } from "#domain/people/index.ts";

/** Who speaks to the leader before the bot may. */
export interface Messenger {
  readonly personId: PersonId;
  /** False while a volunteer was asked and has not said yes. */
  readonly agreed: boolean;
  /** What they delivered, in the proposer's words; two good outcomes are enough. */
  readonly delivered: readonly string[];
  /** Since when the two know each other, in the proposer's words; empty if not said. */
  readonly since: string;
}

/** What the messenger says: a claim, the reasoning, a fact, and where the fact is from. */
export interface PitchMessage {
  readonly claim?: string;
  readonly reason?: string;
  readonly fact?: string;
  readonly source?: string;
}

/**
 * The groundwork for one leader. `open`: something is missing. `ready`: the gate is open, by groundwork or override, and
 * the leader may be invited once. What the leader answers is never noted here: whoever proposed them would learn it.
 */
export interface Proposal {
  readonly id: string;
  readonly leaderId: PersonId;
  readonly proposedBy: PersonId;
  readonly proposedAt: Temporal.Instant;
  readonly messenger: Messenger | null;
  /** The volunteers who were asked to be; each is asked once. */
  readonly asked: readonly PersonId[];
  readonly message: PitchMessage;
  /** How it helps the leader's own goals, in the proposer's words. */
  readonly link: string | null;
  /** When the messenger had spoken with the leader. */
  readonly spokenAt: Temporal.Instant | null;
  readonly state: "open" | "ready";
}

/** Why somebody may be nudged: what stood before their own yes. Kept as long as they are a leader. */
export interface Gate {
  readonly leaderId: PersonId;
  /** `override` and `ownWish` stand in the audit log too. */
  readonly kind: "groundwork" | "override" | "ownWish";
  readonly proposalId: string | null;
  readonly openedAt: Temporal.Instant;
}
