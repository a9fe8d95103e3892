import type { PersonId } from "#domain/people/index.ts";
import type { PersonalData } from "#shared/personal-data.ts";
import type { Transaction } from "#shared/transaction.ts";
import type { Lesson, Post, Reading } from "./post.ts";

/** The one place where the text of a post is read. */
export interface PostReader {
  read(text: string): Reading;
}

export interface PostStore extends PersonalData {
  /**
   * Stores the posts that are not known yet, and runs `learn` in the same transaction with the indexes of those. Posts
   * of people who refuse to be listened to are left out, even if the refusal is a moment old.
   *
   * @returns the indexes of the posts that were new
   */
  add(
    posts: readonly Post[],
    learn: (tx: Transaction, fresh: readonly number[]) => Promise<void>,
  ): Promise<readonly number[]>;
  /** When each of these people was last visible after `since`; who was not is missing. */
  lastActs(
    tx: Transaction,
    people: readonly PersonId[],
    since: Temporal.Instant,
  ): Promise<ReadonlyMap<PersonId, Temporal.Instant>>;
  /** Puts pseudonyms in the place of who wrote, in posts older than `before`. */
  forgetAuthors(before: Temporal.Instant): Promise<void>;
  /** How many posts are stored. */
  count(): Promise<number>;
}

/** Learns from posts as they are heard. */
export interface Learner {
  /** Durably, in the transaction that stores the posts. */
  learn(tx: Transaction, lessons: readonly Lesson[]): Promise<void>;
  /** In memory, once that transaction has committed. */
  absorb(lessons: readonly Lesson[]): void;
}
