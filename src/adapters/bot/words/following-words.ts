import type { Follow } from "#domain/hashtags/index.ts";

/** What people who follow tags can say. */
export type FollowingCommand = "follow" | "unfollow" | "follows" | "digest";

/** What help names; the rest is found there. */
export type FollowingHelp = "follow";

export type FollowingVerb = "hashtags.follow" | "hashtags.unfollow" | "hashtags.follows" | "hashtags.less";

export interface NewsSlot {
  readonly weekday: string;
  readonly time: string;
  /** The next news, if there are any. */
  readonly next: string;
  readonly everyWeeks: number;
}

/** How much happened. */
interface Happened {
  readonly tag: string;
  readonly how: Follow["how"];
  readonly posts: number;
}

/** News of tags. Tags are given without `#`. */
export interface FollowingWords {
  readonly askTag: string;
  unknown(tag: string): string;
  retired(tag: string): string;
  tooMany(max: number): string;
  following(facts: { tag: string; how: Follow["how"]; slot: NewsSlot }): string;
  unfollowed(tag: string): string;
  notFollowed(tag: string): string;
  readonly followsNone: string;
  follows(slot: NewsSlot): string;
  followed(facts: { tag: string; how: Follow["how"] }): string;
  moreFollowed(tags: readonly string[]): string;
  readonly unfollowButton: string;
  readonly followsButton: string;
  readonly lessButton: string;
  slotIs(slot: NewsSlot): string;
  slotSet(slot: NewsSlot): string;
  slotQuiet(hours: { start: string; end: string }): string;
  readonly slotUnclear: string;
  /** To who has come down to news every fourth week. */
  readonly leastOften: string;
  readonly news: string;
  /** Says why it is there, and that the number counts what its reader does not see too. */
  item(facts: Happened): string;
  /** Follows the item. */
  becamePart(tags: readonly string[]): string;
  /** Where and when, on a button that leads there. */
  link(facts: { kind: "settled" | "open" | "newest"; place: string; when: string }): string;
  readonly somewhere: string;
  moreNews(count: number): string;
  whyNews(facts: { tags: readonly string[]; slot: string }): string;
}
