import type { PersonId } from "#domain/people/index.ts";

/** When a leader wants to be reminded: a weekday and a wall-clock time in a zone. */
export interface Cadence {
  /** 1 is Monday, 7 is Sunday. */
  readonly weekday: number;
  readonly time: Temporal.PlainTime;
  /** An IANA name. */
  readonly zone: string;
}

/** Somebody who asked for a weekly nudge. */
export interface Leader {
  readonly personId: PersonId;
  readonly state: "active" | "stopped";
  readonly cadence: Cadence;
  /** When they said yes. */
  readonly agreedAt: Temporal.Instant;
  /** Null when stopped. Computed by `nextNudge` alone. */
  readonly nextDueAt: Temporal.Instant | null;
  readonly pausedUntil: Temporal.Instant | null;
}
