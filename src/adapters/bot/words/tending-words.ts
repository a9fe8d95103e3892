/** What hosts can say of their tags. */
export type TendingCommand =
  | "keepAwake"
  | "letSleep"
  | "retireTag"
  | "handOver"
  | "adoptTag"
  | "dontAdopt"
  | "mergeTags"
  | "dontMerge"
  | "unmerge";

export type TendingVerb =
  | "hashtags.awake"
  | "hashtags.rest"
  | "hashtags.retire"
  | "hashtags.handOver"
  | "hashtags.handTo"
  | "hashtags.adopt"
  | "hashtags.dontAdopt"
  | "hashtags.merge"
  | "hashtags.dontMerge"
  | "hashtags.unmerge";

interface Pair {
  readonly from: string;
  readonly into: string;
}

/** How tags are looked after, rest and become one. Tags are given without `#`. */
export interface TendingWords {
  readonly whichTag: string;
  readonly whichTags: string;
  unknown(tag: string): string;
  retiredAlready(tag: string): string;
  notYours(tag: string): string;
  keptAwake(tag: string): string;
  /** @param facts.isAwake - whether it was used of late */
  resting(facts: { tag: string; isAwake: boolean }): string;
  retired(tag: string): string;
  /** To who looks after it too. @param facts.name - who ended it */
  retiredBy(facts: { tag: string; name: string }): string;
  whyRetired(tag: string): string;
  askHandOver(tag: string): string;
  readonly nameTyped: string;
  readonly yourself: string;
  handedOver(facts: { tag: string; name: string }): string;
  /** @param facts.day - when they were asked */
  askedBefore(facts: { tag: string; name: string; day: string }): string;
  adopted(tag: string): string;
  hosted(facts: { tag: string; name: string }): string;
  notFounded(tag: string): string;
  readonly notAdopted: string;
  readonly awakeButton: string;
  readonly restButton: string;
  readonly retireButton: string;
  readonly handOverButton: string;
  readonly adoptButton: string;
  readonly dontAdoptButton: string;
  /**
   * To a host.
   *
   * @param facts.tags - how many
   * @param facts.days - for how long they have been quiet
   */
  quiet(facts: { tags: number; days: number }): string;
  quietTag(tag: string): string;
  moreQuiet(tags: readonly string[]): string;
  whyQuiet(days: number): string;
  /** @param facts.name - who wants to hand it over; null when nobody looks after it */
  askHost(facts: { tag: string; name: string | null }): string;
  whyHost(facts: { tag: string; name: string | null }): string;
  askMerge(pair: Pair): string;
  whyMerge(pair: Pair): string;
  merged(pair: Pair): string;
  /** @param facts.names - of those who have to agree too */
  mergeAsked(facts: Pair & { names: readonly string[] }): string;
  otherWay(pair: Pair): string;
  readonly mergeDeclined: string;
  readonly sameTag: string;
  readonly mergeNotYours: string;
  /** Of a tag that was founded. */
  mergeNoHost(tag: string): string;
  mergeNotFounded(tag: string): string;
  readonly declined: string;
  readonly nothingToDecline: string;
  readonly mergeButton: string;
  readonly dontMergeButton: string;
  readonly unmergeButton: string;
  unmerged(pair: Pair): string;
  notMerged(tag: string): string;
  unmergeTooLate(facts: { tag: string; days: number }): string;
  unmergeWhich(tags: readonly string[]): string;
}
