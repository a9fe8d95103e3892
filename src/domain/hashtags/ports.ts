import type { PersonId } from "#domain/people/index.ts";
import type { PersonalData } from "#shared/personal-data.ts";
import type { Interval } from "#shared/time.ts";
import type { Transaction } from "#shared/transaction.ts";
import type { Department, DigestSlot, Follow, Hashtag, MergeOffer, TagNews } from "./hashtag.ts";

/** Reads what a text is about, for a tag that nobody uses yet. */
export interface TopicReader {
  /** Words that can name a topic, folded (`ä` → `ae`), best first. */
  topicsOf(text: string): readonly string[];
}

/** Writes, in the transaction of the change, what the change brings with it, such as ledger rows and the audit log. */
type Also<Changed> = (tx: Transaction, changed: Changed) => Promise<void>;

/** Posts in which a tag stands, and when the latest of them was made. */
export interface TagUse {
  readonly name: string;
  readonly posts: number;
  readonly lastUsedAt: Temporal.Instant;
}

/** What is known of tags. Each change is made alone, in any replica. */
export interface GardenStore extends PersonalData {
  /** Counts posts in. */
  addUses(tx: Transaction, uses: readonly TagUse[]): Promise<void>;
  /**
   * What changed since a cursor of this store; everything without one. Nothing is left out, however many replicas write
   * at the same time; what changed just now may come twice.
   */
  changes(since: string | null): Promise<{ readonly tags: readonly Hashtag[]; readonly cursor: string }>;
  /** As it is, also one that became another; null for a name that nobody used and nobody founded. */
  find(name: string): Promise<Hashtag | null>;
  /** Those whose names begin so, also what became another. */
  named(beginning: string): Promise<readonly Hashtag[]>;
  /** What became this one. */
  parts(name: string): Promise<readonly Hashtag[]>;
  /** Founds a tag, or makes somebody the founder of one that is only heard; false when somebody founded it before. */
  found(founding: Founding, also?: Also<Hashtag>): Promise<boolean>;
  /**
   * Changes a tag by itself: what became it keeps its own, except that whoever takes the place of a host takes it there too.
   *
   * @returns the tag as changed; null if there is none, or `how` wants no change
   */
  change(name: string, how: (tag: Hashtag) => Hashtag | null, also?: Also<Hashtag>): Promise<Hashtag | null>;
  /**
   * Makes a tag another, with all that became it before and its followers. Merged, it lends the other what it is and keeps
   * it; renamed, it is the same tag with another name: one that is free, only heard, or that it had before.
   *
   * @returns false when one of them is another's already, or the new name is another tag's
   */
  become(name: string, into: string, how: "merged" | "renamed", at: Temporal.Instant): Promise<boolean>;
  /**
   * Takes that back. What was merged is what it was by itself; what was renamed takes along all that came since, and the
   * name that it had meanwhile is nobody's.
   *
   * @returns false for what did not become another, or was renamed before that one became another
   */
  standAlone(name: string): Promise<boolean>;
  hostedBy(personId: PersonId): Promise<readonly Hashtag[]>;
}

export interface Founding {
  readonly name: string;
  readonly founderId: PersonId;
  readonly purpose: string | null;
  readonly at: Temporal.Instant;
}

export interface MergeStore extends PersonalData {
  /** False when these two were offered before, either way round. */
  offer(offer: MergeOffer, also: Also<MergeOffer>): Promise<boolean>;
  /** The offer of two tags, either way round. */
  between(one: string, other: string): Promise<MergeOffer | null>;
  change(
    id: string,
    how: (offer: MergeOffer) => MergeOffer | null,
    also?: Also<MergeOffer>,
  ): Promise<MergeOffer | null>;
  /** Which were offered, whatever came of it. */
  pairs(): Promise<readonly Pick<MergeOffer, "from" | "into">[]>;
}

export interface FollowStore extends PersonalData {
  of(personId: PersonId): Promise<readonly Follow[]>;
  /** Follows, or changes how; `slot` for somebody who has none yet. */
  follow(follow: Follow, slot: DigestSlot): Promise<void>;
  /** False when they did not follow it. */
  unfollow(personId: PersonId, tag: string): Promise<boolean>;
  followers(tag: string): Promise<readonly PersonId[]>;
  slotOf(personId: PersonId): Promise<DigestSlot | null>;
  setSlot(slot: DigestSlot): Promise<void>;
  /**
   * Locks up to `limit` slots that are due, of people who follow something (skipping those that another replica holds),
   * and saves what `plan` returns for them in the transaction in which it writes.
   *
   * @returns how many were taken
   */
  takeDue(
    now: Temporal.Instant,
    limit: number,
    plan: (tx: Transaction, due: readonly DigestSlot[]) => Promise<readonly DigestSlot[]>,
  ): Promise<number>;
}

/** Posts of one author under one name of a tag, in a week from Monday on, in UTC. */
export interface PostsOfWeek {
  readonly tag: string;
  readonly monday: Temporal.PlainDate;
  /** `pseudonym:…` for an author whose name was forgotten. */
  readonly authorId: PersonId;
  readonly posts: number;
}

/** What was heard under tags: in places that are still heard, nothing that was set aside. */
export interface TagActivity {
  /** @param readerId - whose own posts are no news to them; they count among the rest */
  news(tags: readonly string[], during: Interval, postsMax: number, readerId: PersonId): Promise<readonly TagNews[]>;
  /** Who used these names, as they were written, in each week: only to be counted together. */
  weekly(names: readonly string[], during: Interval): Promise<readonly PostsOfWeek[]>;
  /** How often somebody used each tag: for their own suggestions, and shown to nobody. */
  habitOf(personId: PersonId, since: Temporal.Instant): Promise<ReadonlyMap<string, number>>;
  /** Tags of which at least `groupMin` people of a department wrote, the most used first. */
  ofDepartment(
    department: string,
    since: Temporal.Instant,
    groupMin: number,
    limit: number,
  ): Promise<readonly string[]>;
}

export interface DepartmentStore {
  all(): Promise<readonly Department[]>;
  /** False when another department has this abbreviation or alias. */
  save(department: Department, also: Also<Department>): Promise<boolean>;
}

/** What posts taught that were heard together, as bytes. Of several, the bytes may be put one after the other. */
export interface LessonBatch {
  /** Of the latest of them, counted since 1970. */
  readonly week: number;
  readonly lessons: number;
  /** How many of them have a tag. */
  readonly tagged: number;
  readonly bytes: Uint8Array;
}

/** What all posts taught, in one order for every replica. Nobody's name is in it, nor that of a post, nor any text. */
export interface LessonLog {
  append(tx: Transaction, batches: readonly LessonBatch[]): Promise<void>;
  /**
   * What follows on a place in the log, or on its beginning. Nothing is left out that is committed late.
   *
   * @returns null when that place is gone and everything is to be read again
   */
  read(
    after: string | null,
    batchesMax: number,
  ): Promise<{ readonly batches: readonly LessonBatch[]; readonly place: string | null } | null>;
  /** Makes few large batches of many small ones, up to a place that every replica is past. */
  compact(until: string): Promise<void>;
  /** Forgets what was learned before a week, and all before the newest lessons with tags. */
  expire(week: number, taggedMax: number): Promise<void>;
}

/** A word as a keyed hash, and a bit for each part of all people one of whom used it. */
export interface Witness {
  readonly word: number;
  readonly people: number;
  /** When it was last seen to be used, or a little before. */
  readonly week: number;
}

/** By how many people words were used at least: apart from the lessons, so that nobody can be found by their words. */
export interface WitnessStore {
  /** Adds bits to those that are known, and keeps the latest week. */
  add(witnesses: readonly Witness[]): Promise<void>;
  /** As `GardenStore.changes`. */
  changes(since: string | null): Promise<{ readonly witnesses: readonly Witness[]; readonly cursor: string }>;
  /** Forgets words that nobody used since a week. */
  expire(week: number): Promise<void>;
}

/** What ranking learned by itself. */
export interface RankingStore {
  /** Null when nothing was saved that is newer than `version`. */
  newerThan(version: number): Promise<{ readonly version: number; readonly weights: Uint8Array } | null>;
  /** False when somebody saved after `version`. */
  save(version: number, weights: Uint8Array): Promise<boolean>;
}
