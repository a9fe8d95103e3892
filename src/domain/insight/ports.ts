import type { PersonId } from "#domain/people/index.ts";
import type { PostKind } from "#domain/posts/index.ts";
import type { Interval } from "#shared/time.ts";

/**
 * What became of a message that the bot meant to send: `quiet` is one that was dropped because there was no good moment
 * for it, `notInstalled` one that had no way to the person.
 */
export type Outcome = "sent" | "blocked" | "notInstalled" | "quiet" | "failed" | "inDoubt";

/** How much of something each person did. */
export type Contributions = ReadonlyMap<PersonId, number>;

/** Who did how much in some time: for `releaseFigures`, and never for a screen. */
export interface ProgrammeFacts {
  /** Posts that count and whose authors are not forgotten, by their kind. */
  acts(during: Interval): Promise<ReadonlyMap<PostKind, Contributions>>;
  /** Messages that were planned in that time, by what became of them. */
  outcomes(during: Interval): Promise<ReadonlyMap<Outcome, Contributions>>;
}

/** Everybody who works here. */
export interface Roster {
  /** The department of each, guests left out; null for who has none. */
  departments(): Promise<ReadonlyMap<PersonId, string | null>>;
}

/** Whether somebody of a function takes part. */
export interface FunctionCover {
  /** The department, as the directory calls it. */
  readonly name: string;
  /** Who works in it, taking part or not. */
  readonly people: number;
  /** Null where so few work that it would say something about them. */
  readonly covered: boolean | null;
}

/** Which functions somebody took part of, by week. Holds no person. */
export interface CoverageStore {
  /** Null for a week that was not looked at. */
  find(period: string): Promise<readonly FunctionCover[] | null>;
  /** What is kept of a week already stays: nobody shall see it change on the day on which somebody joined. */
  keep(period: string, functions: readonly FunctionCover[]): Promise<void>;
}
