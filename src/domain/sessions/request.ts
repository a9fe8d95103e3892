import type { Language, PersonId, TimeWish } from "#domain/people/index.ts";
import type { Interval } from "#shared/time.ts";
import type { Format } from "./session.ts";

/** A wish for an hour that goes from volunteer to volunteer until one says yes. Neither learns the other's name before. */
export interface SessionRequest {
  readonly id: string;
  readonly askerId: PersonId;
  readonly format: Format;
  /** In which the two are to talk. */
  readonly language: Language;
  /** In the volunteers' own words; empty once it is over. */
  readonly topic: string;
  readonly wish: Omit<TimeWish, "rest">;
  /** `nobody`: all who could be asked were. */
  readonly state: "open" | "booked" | "withdrawn" | "nobody";
  /** Who is asked at present. */
  readonly expertId: PersonId | null;
  /** Since when; if nobody is, when the last one was. */
  readonly askedAt: Temporal.Instant;
  /** The times that this expert can choose from. */
  readonly slots: readonly Interval[];
  /** Another time that the expert proposed; the asker is asked then. */
  readonly counter: Interval | null;
  /** When the expert is reminded; null when that is done. */
  readonly remindAt: Temporal.Instant | null;
  /** When the next one is asked instead. */
  readonly moveOnAt: Temporal.Instant;
  /** Everybody who was asked, the present one included. */
  readonly asked: readonly PersonId[];
}

/** Times that an expert offers to a few people; the first who takes one has it, and the others are free again. */
export interface Offer {
  readonly id: string;
  readonly expertId: PersonId;
  readonly format: Format;
  readonly slots: readonly Interval[];
  /** A personal line, in the expert's words; empty once it is over. */
  readonly line: string;
  readonly invited: readonly PersonId[];
  /** Those of them who said no. */
  readonly declined: readonly PersonId[];
  readonly state: "open" | "booked" | "ended";
  /** When those who did not answer are reminded, once; null when that is done. */
  readonly remindAt: Temporal.Instant | null;
  /** When it ends by itself: the times are too close then. */
  readonly endsAt: Temporal.Instant;
}
