import type { PersonId } from "#domain/people/index.ts";
import type { OpportunityKind } from "./opportunity.ts";

/** When a leader wants to be reminded: a weekday and a wall-clock time in a zone. */
export interface Cadence {
  /** 1 is Monday, 7 is Sunday. */
  readonly weekday: number;
  readonly time: Temporal.PlainTime;
  /** An IANA name. */
  readonly zone: string;
}

/** Visible acts that a leader can like best. */
export type Act = "post" | "answer" | "thanks" | "question";

/** Something a leader wants to bring about, in their own words. */
export interface Goal {
  readonly id: string;
  readonly text: string;
  readonly since: Temporal.Instant;
  /** What they last said about where it stands; null when they never did. */
  readonly standing: { readonly text: string; readonly at: Temporal.Instant } | null;
}

/** Somebody who asked for nudges. */
export interface Leader {
  readonly personId: PersonId;
  /** `silent`: four nudges and the question that followed went unanswered; a word from them begins it again. */
  readonly state: "active" | "silent" | "stopped";
  readonly cadence: Cadence;
  /** The small acts a week that they set themselves, 0 to 2; as many slots may bring a nudge, and none with 0. */
  readonly perWeek: number;
  /** 2 for somebody who wants less than one slot a week. */
  readonly everyWeeks: 1 | 2;
  /** Empty when they like all alike. */
  readonly likes: readonly Act[];
  /** What they do not want to be offered any more. */
  readonly notThese: readonly OpportunityKind[];
  /** At most three. */
  readonly goals: readonly Goal[];
  /** When they said yes. */
  readonly agreedAt: Temporal.Instant;
  /** Null unless active, and with 0 acts a week. Computed by `nextNudge` alone. */
  readonly nextDueAt: Temporal.Instant | null;
  readonly pausedUntil: Temporal.Instant | null;
  /** When they last wrote to the bot or pressed something; null if never since the yes. */
  readonly answeredAt: Temporal.Instant | null;
  /** When they last said that they did something visible which nobody could hear; null if never. */
  readonly toldActAt: Temporal.Instant | null;
}
