import type { GapReason, SetAside, Source } from "#domain/posts/index.ts";

/** A gap in words: null for "from the beginning" and "until now". */
interface GapFacts {
  readonly source: Source;
  readonly places: readonly string[];
  readonly morePlaces: number;
  readonly from: string | null;
  readonly until: string | null;
  readonly reason: GapReason;
}

export interface ListeningWords {
  readonly forOwners: string;
  readonly nothingMissing: string;
  readonly missing: string;
  /** Where, from when to when and why; followed by `repair`. */
  gap(facts: GapFacts): string;
  repair(reason: GapReason): string;
  readonly repaired: string;
  deafTeams(facts: { some: readonly string[]; more: number }): string;
  readonly teamsUnknown: string;
  readonly engageOff: string;
  /** @param day - when a data export was last imported; null if never */
  imported(day: string | null): string;
  /** Of what no person wrote. */
  setAsideCounts(counts: readonly (readonly [SetAside, number])[]): string;
  /** How many people posted last week; null where too few did to be told. */
  reach(facts: { teams: number | null; engage: number | null; groupMin: number }): string;
  readonly never: string;
  readonly noneSetAside: string;
  readonly setAside: string;
  setAsidePost(facts: { when: string; reason: SetAside }): string;
  readonly postLabel: string;
  readonly postMissing: string;
  readonly postTyped: string;
  readonly countButton: string;
  readonly restored: string;
  readonly notRestored: string;
}
