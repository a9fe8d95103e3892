import type { PersonId } from "#domain/people/index.ts";
import type { PersonalData } from "#shared/personal-data.ts";
import type { Interval } from "#shared/time.ts";
import type { Transaction } from "#shared/transaction.ts";
import type { Gap, GapReason, KeptGap } from "./gap.ts";
import type { Place, WatchedPlace } from "./place.ts";
import type { DeletedPost, HeardPost, Lesson, Post, PostName, Reading, SetAside, Source } from "./post.ts";

/** The one place where the text of a post is read. */
export interface PostReader {
  read(text: string): Reading;
}

/** A stored post of which something is new, by its index, and the hashtags that nobody learned from it before. */
export interface Fresh {
  readonly index: number;
  readonly hashtags: readonly string[];
}

/** A post that does not count, as its author sees it. */
export interface SetAsidePost extends PostName {
  readonly at: Temporal.Instant;
  readonly reason: SetAside;
}

export interface PostStore extends PersonalData {
  /**
   * Stores the posts that are not known yet, and what is newer of those that are, and runs `learn` in the same
   * transaction. Posts of people who refuse to be listened to are left out, even if the refusal is a moment old, and so
   * are posts that were removed before. What says the same as a post of the same author in the last day or two is set
   * aside as a copy. A reply to a question becomes an answer, whichever of them came first.
   *
   * @param learn - is given what is new about posts that count
   * @param after - is waited for before anything is stored, and with everything made ready
   * @returns how many posts were new
   */
  add(
    posts: readonly Post[],
    learn: (tx: Transaction, fresh: readonly Fresh[]) => Promise<void>,
    after?: Promise<unknown>,
  ): Promise<number>;
  /**
   * Removes posts that were deleted in their network, and keeps every state of them that is not later from coming back. A
   * copy that was set aside because of one counts.
   */
  remove(deleted: readonly DeletedPost[]): Promise<void>;
  /** Removes posts from before, and what was kept about removed posts and copies from before. */
  removeBefore(before: Temporal.Instant): Promise<void>;
  /** When each of these people was last visible after `since`, by posts that count; who was not is missing. */
  lastActs(
    tx: Transaction,
    people: readonly PersonId[],
    since: Temporal.Instant,
  ): Promise<ReadonlyMap<PersonId, Temporal.Instant>>;
  /** When somebody was last visible after `since`, by posts that count. */
  lastAct(personId: PersonId, since: Temporal.Instant): Promise<Temporal.Instant | null>;
  /** Puts pseudonyms in the place of who wrote, and nobody in the place of who was mentioned, in posts older than `before`. */
  forgetAuthors(before: Temporal.Instant): Promise<void>;
  /** Who posted in each network in that time, by posts that count. */
  authorsBetween(time: Interval): Promise<ReadonlyMap<Source, ReadonlySet<PersonId>>>;
  /** How many posts were set aside, for each reason there is. */
  countSetAside(): Promise<ReadonlyMap<SetAside, number>>;
  /** The newest posts of the person that were set aside, at most `max`. */
  setAsideOf(personId: PersonId, max: number): Promise<readonly SetAsidePost[]>;
  /**
   * Counts a post from now on that was set aside, and runs `learn` with its hashtags in the same transaction.
   *
   * @returns false when it is not the person's, or counts already
   */
  restore(
    personId: PersonId,
    name: PostName,
    learn: (tx: Transaction, lesson: Pick<Lesson, "hashtags" | "at">) => Promise<void>,
  ): Promise<boolean>;
  /** The ids of the posts of a place that are known from `from` on, `until` excluded, whose authors are not forgotten. */
  idsBetween(
    source: Source,
    placeId: string,
    from: Temporal.Instant,
    until: Temporal.Instant,
  ): Promise<readonly string[]>;
}

/** Learns from posts as they are heard. */
export interface Learner {
  /** Whether the next post is to be one of those that stand for all, with a hashtag or without. */
  wantsSample(): boolean;
  /** Durably, in the transaction that stores the posts. */
  learn(tx: Transaction, lessons: readonly Lesson[]): Promise<void>;
  /** In memory, once that transaction has committed. */
  absorb(lessons: readonly Lesson[]): void;
}

/** How far a place was heard by now. */
export interface Progress {
  readonly cursor: string | null;
  readonly completeUntil: Temporal.Instant;
  /** When it should be read again; null to leave that to the next time it is woken. */
  readonly dueAt: Temporal.Instant | null;
  /** Whether everything was read; a place that was woken for later than `completeUntil` is due then. */
  readonly isComplete?: boolean;
}

/** Where we listen, and how far each place was heard. Holds names of places, never of people. */
export interface PlaceStore {
  /**
   * Writes what is known of the places. A new one counts as heard from `since` on and is due at once; a known one keeps
   * how far it was heard, and its team if none is given.
   */
  save(places: readonly Place[], since: Temporal.Instant): Promise<void>;
  /** Writes the names and teams of known places only: whether they are heard, others may be changing meanwhile. */
  rename(places: readonly Place[]): Promise<void>;
  /** Sets the state of one place, or of all places of a team; leaves unknown ones alone. */
  setState(which: { readonly id: string } | { readonly teamId: string }, state: Place["state"]): Promise<void>;
  all(): Promise<readonly WatchedPlace[]>;
  /** Places of this network that are heard and due to be read again, longest due first. */
  due(source: Source, now: Temporal.Instant, max: number): Promise<readonly WatchedPlace[]>;
  /** Makes places due at `at`, if they were to be read later than that; all heard ones of the network when `ids` is null. They stay due until everything up to `at` was read. */
  wake(source: Source, ids: readonly string[] | null, at: Temporal.Instant): Promise<void>;
  /** Notes how far a place was read. */
  advance(place: Pick<Place, "source" | "id">, progress: Progress): Promise<void>;
}

/** What may not have been heard. */
export interface GapStore {
  /** Opens gaps; one that touches or overlaps an open gap of the same place and reason, without ids, widens it. */
  open(gaps: readonly Gap[], now: Temporal.Instant): Promise<void>;
  /** Closes the open gaps of a place, without ids, that end by `until`, and lets those that go on begin at `until`. */
  closeUntil(place: Pick<Place, "source" | "id">, until: Temporal.Instant, now: Temporal.Instant): Promise<void>;
  /** Lets the open gaps of these places that go on for this reason end at `until`. */
  end(source: Source, placeIds: readonly string[], reason: GapReason, until: Temporal.Instant): Promise<void>;
  /** Forgets gaps that were closed before. */
  forget(before: Temporal.Instant): Promise<void>;
  /** Closes one gap. */
  close(id: string, now: Temporal.Instant): Promise<void>;
  /** Makes a gap between ids smaller: everything from `olderThan` on was heard. */
  narrow(id: string, olderThan: string): Promise<void>;
  /** Open gaps, oldest first, at most `max`. */
  openOnes(max: number): Promise<readonly KeptGap[]>;
  /** Gaps that were closed after `since`, newest first, at most `max`. */
  closedSince(since: Temporal.Instant, max: number): Promise<readonly KeptGap[]>;
  /** How many gaps are open, for each reason there is. */
  countOpen(): Promise<ReadonlyMap<GapReason, number>>;
  /** Notes that a process listens at `now`. */
  beat(now: Temporal.Instant): Promise<void>;
  /** When a process last listened; null if none ever did. */
  lastBeat(): Promise<Temporal.Instant | null>;
}

/** What a channel's history says at one place of it. */
export type HistoryPage =
  | {
      readonly kind: "page";
      readonly posts: readonly HeardPost[];
      readonly deleted: readonly DeletedPost[];
      /** Where to go on: at once if there is more, else the next time. */
      readonly cursor: string;
      readonly more: boolean;
    }
  /** The cursor is too old; begin again from a time. */
  | { readonly kind: "expired" }
  | { readonly kind: "throttled"; readonly waitMs: number }
  /** A permission or the app is missing, or the channel is gone. */
  | { readonly kind: "refused" }
  | { readonly kind: "unreachable" };

/** What was posted, edited and deleted in a Teams channel. */
export interface ChannelHistory {
  /**
   * @param from - where to go on, or the time from which on something was posted or changed
   * @param turn - awaited before each request; one page may take several
   */
  page(
    place: Place,
    from: { readonly cursor: string } | { readonly since: Temporal.Instant },
    turn: () => Promise<void>,
  ): Promise<HistoryPage>;
}

/** The teams and channels of the tenant. */
export interface TeamList {
  /** Null when we are not allowed to see which teams there are. */
  teams(): Promise<readonly { readonly id: string; readonly name: string }[] | null>;
  /** The channels that everybody in the team sees; null when the app is not in the team. */
  channels(
    teamId: string,
  ): Promise<readonly { readonly id: string; readonly name: string; readonly archived: boolean }[] | null>;
}

/** Which person of the directory an address belongs to. */
export interface Identities {
  /** Null for guests, and for addresses that nobody has. */
  byAddress(address: string): Promise<PersonId | null>;
}

/** How far an export was imported. */
export interface ImportProgress {
  /** How many of its rows are done with, from the first on. */
  readonly rows: number;
  /** Null until all are. */
  readonly finishedAt: Temporal.Instant | null;
}

/** Which data exports were imported, and how far. An export is named by a fingerprint of its content. */
export interface ImportStore {
  /** Null when it was never begun. */
  progress(file: string): Promise<ImportProgress | null>;
  /** Keeps how far it was imported by now. */
  advance(file: string, progress: ImportProgress): Promise<void>;
  /** When an import was last finished; null if none ever was. */
  lastFinished(): Promise<Temporal.Instant | null>;
}

/** A part of an export, in its order. */
export interface ExportBatch {
  readonly posts: readonly HeardPost[];
  /** Those that were deleted in the network. */
  readonly deleted: readonly PostName[];
  /** How many rows were read by now, from the first of the export on, whatever became of them. */
  readonly rows: number;
  /** How much of the export is read, from 0 to 1. */
  readonly share: number;
  /** Comes with the last part; null before. */
  readonly summary: ExportSummary | null;
}

/** What an export holds beside its posts, and what was left out, known once all of it was read. */
export interface ExportSummary {
  /** Public communities in which somebody posted; the name is empty where the export does not tell it. */
  readonly places: readonly Place[];
  /** From the first to the last of all its messages, also of those that were left out; null when it has none. */
  readonly covers: {
    readonly from: Temporal.Instant;
    readonly until: Temporal.Instant;
    readonly smallestId: string;
    readonly largestId: string;
  } | null;
  /** Rows that could not be read. */
  readonly malformed: number;
  /** File and line of the first few of them. */
  readonly where: readonly string[];
  /** Messages of private communities and conversations. */
  readonly private: number;
  /** Messages of communities of which the export does not say whether they are private. */
  readonly unclear: number;
}

/** The data export of a Viva Engage network. */
export interface PostExport {
  /** The same for the same content, whatever the file is called. */
  readonly fingerprint: string;
  /** Reads it from front to back; nothing of the first `skip` rows comes again, but they count in the summary. */
  read(skip: number): AsyncIterable<ExportBatch>;
}

/** The network gave nothing, and why. */
export interface FeedFailure {
  readonly kind: Extract<GapReason, "throttled" | "unreachable" | "refused" | "signedOut">;
}

/** Ids between which posts are asked for, neither included; null for as far as there are any. */
export interface FeedRange {
  readonly newerThan: string | null;
  readonly olderThan: string | null;
}

/** The newest posts of a range in Viva Engage. */
export interface FeedPage {
  readonly kind: "page";
  /** Those that everybody in the network may read. */
  readonly posts: readonly HeardPost[];
  /** The communities that they were made in. */
  readonly places: readonly Place[];
  /** The newest and the last of all that the page held, public or not; null for an empty page. */
  readonly ids: { readonly newest: string; readonly last: string } | null;
  /** Whether older ones follow in the range. */
  readonly more: boolean;
}

/** What is posted in a Viva Engage network, as far as its few requests a minute reach. */
export interface NetworkFeed {
  /** @param placeId - a community, or `NETWORK` for all of them */
  page(placeId: string, range: FeedRange): Promise<FeedPage | FeedFailure>;
  /** One post; it is gone when it was deleted, or is not public any more. */
  post(
    name: PostName,
  ): Promise<{ readonly kind: "found"; readonly post: HeardPost } | { readonly kind: "gone" } | FeedFailure>;
  /** @param page - from 1 on */
  communities(
    page: number,
  ): Promise<{ readonly kind: "communities"; readonly places: readonly Place[]; readonly more: boolean } | FeedFailure>;
}

/** The names of the communities, where nobody is signed in who could read them. */
export interface CommunityNames {
  /** Null when we are not allowed to see them. */
  communities(): Promise<readonly Place[] | null>;
}
