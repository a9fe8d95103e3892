import type { PersonId } from "#domain/people/index.ts";

/** Hours of a week in which somebody works, on their own clock. */
export interface WorkingHours {
  /** 1 is Monday. */
  readonly days: readonly number[];
  readonly start: Temporal.PlainTime;
  readonly end: Temporal.PlainTime;
  /** An IANA name. */
  readonly zone: string;
}

/** Appointments, each as its start and its end in milliseconds since 1970, one after the other: `[start, end, start, end …]`. */
export type BusyTimes = readonly number[] | Float64Array;

/** One person's time in a window. Unknown is never free. */
export type Availability =
  | { readonly personId: PersonId; readonly kind: "unknown" }
  | {
      readonly personId: PersonId;
      readonly kind: "known";
      /** What blocks whoever it is: busy, out of office, and what Graph does not understand. */
      readonly busy: BusyTimes;
      readonly tentative: BusyTimes;
      readonly elsewhere: BusyTimes;
      /** As the mailbox says; null when it says nothing that can be understood. */
      readonly workingHours: WorkingHours | null;
    };
