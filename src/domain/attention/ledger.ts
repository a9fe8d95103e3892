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
  /** What the words are made from, and the answer to "why did I get this?". Facts only, no person's words. */
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
  /** Why it was dropped, failed or is in doubt: a word for a machine. */
  readonly reason: string | null;
  /** How often it was sent and got no clear answer. */
  readonly tries: number;
}

export type Verdict =
  | { readonly kind: "send" }
  | { readonly kind: "wait" }
  | { readonly kind: "drop"; readonly reason: "budget" | "too_late" | "no_contact" };

export type Settlement =
  | { readonly kind: "sent" }
  /** To be tried again; `doubtful` if it may have been delivered. */
  | { readonly kind: "planned"; readonly doubtful: boolean }
  | { readonly kind: "in_doubt" | "dropped" | "failed"; readonly reason: string };
