import type { DayHours } from "#domain/people/index.ts";
import type { Interval } from "#shared/time.ts";
import type { Availability } from "./availability.ts";

/** How sessions lie in the week. */
export interface SlotRules {
  /** Slots begin at multiples of this on the asker's clock. Part of a day without remainder. */
  readonly step: Temporal.Duration;
  /** Kept free before and after, by both. */
  readonly buffer: Temporal.Duration;
  /** Latest end, counted from now. */
  readonly horizon: Temporal.Duration;
}

/** One of the two. */
export interface Side {
  /** Has to be known from one buffer before the window to one after it, or the buffer is not kept at its ends. */
  readonly time: Extract<Availability, { readonly kind: "known" }>;
  /** An IANA name. */
  readonly zone: string;
  /** When they work, Monday to Friday, if the mailbox does not say; null for 08:00 to 18:00. */
  readonly hours: DayHours | null;
  readonly tentativeIsFree: boolean;
  readonly elsewhereIsFree: boolean;
  readonly likes: "morning" | "afternoon" | null;
  /** True for holidays, and whatever else is no working day of theirs. */
  isDayOff(day: Temporal.PlainDate): boolean;
}

/** What two people look for. */
export interface SlotSearch {
  readonly expert: Side;
  readonly asker: Side;
  /** From the earliest start to the latest end. */
  readonly window: Interval;
  readonly minutes: number;
  readonly wish: {
    /** 1 is Monday. */
    readonly notWeekdays: readonly number[];
    /** In which all of the slot lies. */
    readonly partOfDay: DayHours | null;
    /** The clock that weekdays and part of the day are read on. */
    readonly zone: string;
  };
  /** In which the expert has no capacity left: no slot begins there. */
  readonly full: readonly Interval[];
  readonly rules: SlotRules;
  /** Most slots that are shown. */
  readonly limit: number;
}
