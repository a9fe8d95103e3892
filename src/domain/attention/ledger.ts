import type { PersonId } from "#domain/people/index.ts";

/** `unasked`: the bot's own idea. `appointment`: about a session the person asked for or gives. */
export type MessageClass = "unasked" | "appointment";

/** Something the bot wants to say to somebody on its own. */
export interface Intention {
  readonly id: string;
  readonly personId: PersonId;
  readonly class: MessageClass;
  /** Feature and message, such as `leaders.nudge`. */
  readonly kind: string;
  /** The same thing meant twice has the same key, and is sent once. */
  readonly key: string;
  /**
   * What the words are made from, and the answer to "why did I get this?". Facts only, no person's words. A `topic` among
   * them is forgotten once it was said.
   */
  readonly facts: Readonly<Record<string, unknown>>;
  /** Sent no later than this, else dropped. */
  readonly notAfter: Temporal.Instant;
}

type LedgerState = "planned" | "sending" | "sent" | "in_doubt" | "dropped" | "failed";

export interface LedgerEntry extends Intention {
  readonly state: LedgerState;
  readonly plannedAt: Temporal.Instant;
  /** When it was sent, or handed over without an answer. */
  readonly sentAt: Temporal.Instant | null;
  /** Why it waits, was dropped, failed or is in doubt: a word for a machine. */
  readonly reason: string | null;
  /** How often it was sent in vain: refused, or without a clear answer. */
  readonly tries: number;
}

/** Why something has to wait; what waits longer than it may is dropped for the reason that it waited for. */
export type WaitReason = "budget" | "quiet_hours" | "quiet_period" | "policy" | "away" | "holiday" | "busy" | "unknown";
/** Why it is better not said at all; `too_late` is what nobody looked at in time. */
export type DropReason = WaitReason | "too_late" | "no_contact" | "refused" | "nothing_to_say";

export type Verdict =
  | { readonly kind: "send" }
  /** Not looked at again before `until`; may be sent until `notAfter` from now on, if that is given. */
  | {
      readonly kind: "wait";
      readonly reason: WaitReason;
      readonly until: Temporal.Instant;
      readonly notAfter?: Temporal.Instant;
    }
  | { readonly kind: "drop"; readonly reason: DropReason };

/** What a verdict depends on besides the entry: of the person, and of everybody. */
export interface Standing {
  /** When messages of the entry's class were sent, are being sent or are in doubt, in the last 8 days. */
  readonly sentBefore: readonly Temporal.Instant[];
  /** Whether the person does not want to be written to unasked. */
  readonly refused: boolean;
  /** Whether nobody is to be told anything unasked. */
  readonly quietPeriod: boolean;
}

export type Settlement =
  | { readonly kind: "sent" }
  /** To be tried again, not before `until`; `isTry` if that counts among its tries. */
  | { readonly kind: "planned"; readonly isTry: boolean; readonly until: Temporal.Instant | null }
  | { readonly kind: "in_doubt" | "dropped" | "failed"; readonly reason: string };
