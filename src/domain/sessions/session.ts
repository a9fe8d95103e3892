import type { Language, PersonId } from "#domain/people/index.ts";
import type { Interval } from "#shared/time.ts";

/** A volunteer for one-to-one hours. */
export interface Expert {
  readonly personId: PersonId;
  /** In their own words, in lower case. */
  readonly topics: readonly string[];
  readonly since: Temporal.Instant;
}

/**
 * `held`: the slot is theirs, the calendar event is being made. `booked`: both calendars show it.
 * `cancelling`: it no longer holds, the event is being removed.
 */
type SessionState = "held" | "booked" | "cancelling" | "cancelled";

/** A private hour of two people. */
export interface Session {
  /** Also the `transactionId` of the calendar event, so that repeating its creation is harmless. */
  readonly id: string;
  readonly expertId: PersonId;
  readonly askerId: PersonId;
  readonly slot: Interval;
  /** The language of the subject: the asker's. */
  readonly language: Language;
  readonly state: SessionState;
  readonly eventId: string | null;
  readonly joinUrl: string | null;
  /** Who cancelled. */
  readonly cancelledBy: PersonId | null;
}

/** Hours of a week in which somebody works, on their own clock. */
export interface WorkingHours {
  /** 1 is Monday. */
  readonly days: readonly number[];
  readonly start: Temporal.PlainTime;
  readonly end: Temporal.PlainTime;
  readonly zone: string;
}

/** One person's time in a window. Unknown is never free. */
export type Availability =
  | { readonly personId: PersonId; readonly kind: "unknown" }
  | {
      readonly personId: PersonId;
      readonly kind: "known";
      readonly busy: readonly Interval[];
      readonly workingHours: WorkingHours | null;
    };
