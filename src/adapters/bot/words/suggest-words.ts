import type { HashtagState, SuggestionReason } from "#domain/hashtags/index.ts";

export type SuggestVerb = "hashtags.take" | "hashtags.none";

/** How a tag is used. */
interface Use {
  readonly state: HashtagState;
  readonly posts: number;
  /** Whole weeks since the last post with it; null when there was none. */
  readonly weeks: number | null;
}

/** What is said to somebody who looks for a tag. Tags are given without `#`. */
export interface HashtagWords {
  readonly askDraft: string;
  readonly fitting: string;
  readonly onlyNew: string;
  readonly nothingFits: string;
  /** Heads a list of tags. */
  readonly found: string;
  /** "14 posts from HR like this one use it". */
  reason(reason: SuggestionReason): string;
  takeButton(number: number): string;
  readonly noneButton: string;
  readonly copyButton: string;
  readonly pickTyped: string;
  /** Follows it where a new tag was suggested. */
  foundTyped(tag: string): string;
  taken(tag: string): string;
  readonly noneFits: string;
  /** "14 posts, this week". */
  use(facts: Use): string;
  readonly newTag: string;
  hostedBy(names: readonly string[]): string;
  /** In place of results. */
  readonly noResults: string;
  readonly dialogTitle: string;
  readonly replyButton: string;
  readonly nothingToRead: string;
}
