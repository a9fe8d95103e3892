import type { HoldReason } from "#domain/attention/index.ts";

/** Answers to "why did nothing come?". */
export interface WhyNotWords {
  readonly notEnrolled: string;
  readonly stopped: string;
  readonly none: string;
  readonly paused: string;
  /** @param moment - when something was meant to be said that was not */
  heldBack(facts: { moment: string; reason: HoldReason }): string;
  /** @param facts.until - when it is given up */
  waiting(facts: { moment: string; reason: HoldReason; until: string }): string;
  came(moment: string): string;
  visible(day: string): string;
  /** @param count - reminders without an answer */
  ignored(count: number): string;
  readonly ahead: string;
  next(moment: string): string;
}
