import type { Language, PersonId } from "#domain/people/index.ts";
import type { Interval } from "#shared/time.ts";
import type { Format } from "./session.ts";

/** Somebody who volunteers for one-to-one hours; how much and for what is theirs alone to say. */
export interface Expert {
  readonly personId: PersonId;
  /** In their own words, in lower case. */
  readonly topics: readonly string[];
  readonly since: Temporal.Instant;
  readonly languages: readonly Language[];
  readonly formats: readonly Format[];
  /** Most minutes in one calendar month. */
  readonly minutesPerMonth: number;
  /** Most sessions in one week, Monday to Sunday. */
  readonly perWeek: number;
  /** So many hours before it begins, a session is no longer booked. */
  readonly noticeHours: number;
  /** With whom they are never brought together. Nobody else learns of it. */
  readonly neverWith: readonly PersonId[];
  /** When they said that they were trained for mentoring; null if never. */
  readonly trainedAt: Temporal.Instant | null;
  /**
   * `direct`: their free times are booked at once, under their name. `request`: they are asked first, and neither learns
   * the other's name before they said yes.
   */
  readonly booking: "direct" | "request";
  /** Null unless they pause; `until` is null when only they end it. */
  readonly pause: { readonly until: Temporal.Instant | null } | null;
  /** The part of the day that they like best. */
  readonly likes: "morning" | "afternoon" | null;
  /** Whether what their calendar calls tentative can be booked. */
  readonly tentativeIsFree: boolean;
  /** Whether they can be booked while they work elsewhere. */
  readonly elsewhereIsFree: boolean;
}

/** An expert with every session they gave or give that began after some moment. */
export interface BusyExpert extends Expert {
  readonly given: readonly Interval[];
}
