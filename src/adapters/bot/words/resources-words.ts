/** Hours told as a range; `to` is null for "or more". */
interface Hours {
  readonly from: number;
  readonly to: number | null;
}

/** Whether there are hours enough, to owners. */
export interface ResourceWords {
  readonly notForYou: string;
  offered(hours: Hours): string;
  /** @param hours - null where too few asked to be told */
  asked(facts: { hours: Hours | null; groupMin: number }): string;
  readonly offeredByTopic: string;
  readonly askedByTopic: string;
  topic(facts: Hours & { topic: string }): string;
  readonly waiting: string;
  waitingFor(facts: { topic: string; isOne: boolean }): string;
  /** @param leaders - null where they are too few to be told */
  leaders(facts: { leaders: number | null; groupMin: number }): string;
  readonly enough: string;
  /** Too few asked, and too few lead, to be told. */
  readonly unknown: string;
  /** @param facts.months - for how many the hours of one month would have to last; null when nobody offers any */
  notEnough(facts: { missing: Hours; months: number | null }): string;
}
