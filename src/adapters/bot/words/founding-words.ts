import type { Alike, Forbidden, HashtagState, NameFlaw } from "#domain/hashtags/index.ts";

export type FoundingCommand = "found" | "purpose" | "coHost" | "myTags" | "tagsAsleep" | "tagsLike";

/** What help names; the rest is found there. */
export type FoundingHelp = "found" | "myTags";

export type FoundingVerb =
  | "hashtags.found"
  | "hashtags.anyway"
  | "hashtags.myself"
  | "hashtags.takeUp"
  | "hashtags.purpose"
  | "hashtags.setPurpose"
  | "hashtags.coHost"
  | "hashtags.setCoHost"
  | "hashtags.next"
  | "hashtags.join"
  | "hashtags.dontJoin"
  | "hashtags.page"
  | "hashtags.mine"
  | "hashtags.asleep";

/** How a tag comes to be. Tags are given without `#`. */
export interface FoundingWords {
  readonly askName: string;
  readonly nameLabel: string;
  readonly nameMissing: string;
  readonly nameTyped: string;
  readonly foundButton: string;
  readonly flaw: Readonly<Record<NameFlaw, string>>;
  /** Why no tag is called so; never says again what was typed. */
  readonly forbidden: Readonly<Record<Forbidden, string>>;
  /**
   * @param facts.unknown - what the name begins with, if it seems to be meant for a department
   * @param facts.shorts - how tags of departments begin
   */
  which(facts: { unknown: string | null; shorts: readonly string[] }): string;
  readonly whichTyped: string;
  didYouMean(tag: string): string;
  readonly alike: Readonly<Record<Alike["why"], string>>;
  alikeTyped(tag: string): string;
  readonly anywayButton: string;
  exists(tag: string): string;
  became(facts: { tag: string; now: string }): string;
  askTakeUp(tag: string): string;
  takenUp(tag: string): string;
  /** @param facts.name - in whose name; null for several people */
  forOthers(facts: { tag: string; name: string | null }): string;
  /** To be copied. */
  askThem(facts: { tag: string; name: string | null }): string;
  readonly myselfButton: string;
  founded(tag: string): string;
  askPurpose(tag: string): string;
  readonly purposeLabel: string;
  readonly purposeTyped: string;
  purposeTooLong(max: number): string;
  purposeKept(tag: string): string;
  readonly whichTag: string;
  readonly notYours: string;
  askCoHost(tag: string): string;
  readonly coHostTyped: string;
  readonly coHostSelf: string;
  coHostAsked(facts: { name: string; tag: string }): string;
  /** @param facts.day - when they were asked */
  coHostAskedBefore(facts: { name: string; day: string }): string;
  coHostAlready(name: string): string;
  readonly coHostFull: string;
  /** What a host does, after founding. */
  readonly duties: string;
  readonly copy: string;
  request(facts: { name: string; tag: string }): string;
  whyRequest(facts: { name: string; tag: string }): string;
  joined(tag: string): string;
  readonly notJoined: string;
  readonly requestGone: string;
}

interface Alive {
  readonly state: HashtagState;
  readonly posts: number;
  /** Of the last seven days. */
  readonly lately: number;
}

/** What there is to know of a tag, and of all of them. Tags are given without `#`. */
export interface TagPageWords {
  readonly noPurpose: string;
  alive(facts: Alive): string;
  foundedBy(facts: { name: string; day: string }): string;
  readonly notFounded: string;
  hosts(names: readonly string[]): string;
  readonly noHost: string;
  readonly youFollow: Readonly<Record<"weekly" | "settled", string>>;
  /** @param facts.how - whether it was given another name, or is one with another tag now */
  earlierName(facts: { tag: string; now: string; how: "renamed" | "merged" }): string;
  /** @param facts.like - tags that may have been meant */
  unknown(facts: { tag: string; like: readonly string[] }): string;
  readonly followButton: string;
  readonly unfollowButton: string;
  readonly purposeButton: string;
  readonly coHostButton: string;
  readonly handOverButton: string;
  readonly awakeButton: string;
  readonly restButton: string;
  readonly retireButton: string;
  readonly takeUpButton: string;
  readonly adoptButton: string;
  readonly list: Readonly<Record<"hosted" | "founded" | "followed" | "department" | "living" | "asleep", string>>;
  line(facts: { tag: string; state: HashtagState; posts: number }): string;
  like(tag: string): string;
  /** More tags begin like that than are listed. */
  readonly more: string;
  nothingLike(tag: string): string;
  readonly nothingMine: string;
  readonly nothingAsleep: string;
  readonly noTags: string;
  readonly tagsTyped: string;
  readonly mineButton: string;
  readonly asleepButton: string;
}
