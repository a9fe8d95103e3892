import { type Clock, isBefore } from "#shared/time.ts";
import type { GapReason, KeptGap } from "./gap.ts";
import { NETWORK, type WatchedPlace } from "./place.ts";
import type { FeedFailure, FeedPage, FeedRange, GapStore, NetworkFeed, PlaceStore, PostStore } from "./ports.ts";
import type { HeardPost } from "./post.ts";

export interface RotationDeps {
  readonly feed: Pick<NetworkFeed, "page" | "post">;
  readonly places: Pick<PlaceStore, "advance">;
  readonly gaps: Pick<GapStore, "open" | "close" | "closeUntil">;
  readonly posts: Pick<PostStore, "remove" | "idsBetween">;
  /** Takes posts in; settles when they are durably stored. */
  hear(posts: readonly HeardPost[]): Promise<unknown>;
  readonly clock: Clock;
}

/**
 * Visits communities, those first that were not visited for the longest time; says why it had to stop.
 *
 * @param gaps - the gaps that are open
 */
export type Rotation = (due: readonly WatchedPlace[], gaps: readonly KeptGap[]) => Promise<FeedFailure | null>;

/** Communities visited in one poll, so that some requests are left for reading back. */
const VISITS_MAX = 4;
const VISIT_AGAIN = Temporal.Duration.from({ minutes: 5 });
/** One that refuses us will not soon change its mind. */
const TRY_AGAIN = Temporal.Duration.from({ hours: 24 });
/** How old posts become before nobody looks any more whether they changed. */
const LOOK_BACK_MAX = Temporal.Duration.from({ hours: 30 * 24 });
/** Posts asked for one by one at a visit, because they may have been deleted. */
const ASKED_MAX = 3;
const THERE_MAX = 10_000;
/** A network whose clock is ahead of ours dates posts in our future. */
const AHEAD_MAX = Temporal.Duration.from({ hours: 24 });

const NEWEST: FeedRange = { newerThan: null, olderThan: null };

/**
 * Goes through the communities in turn, because the feed of the network promises no completeness, and shows neither what
 * was edited or liked nor what was deleted. Each visit reads the newest page and one older page, further back each time
 * up to a month.
 */
export function communityRotation({ feed, places, gaps, posts, hear, clock }: RotationDeps): Rotation {
  /** Posts that no page shows, and that are there all the same or of which nothing says that they are gone. */
  const there = new Set<string>();

  async function removeMissing(place: WatchedPlace, page: FeedPage, range: FeedRange): Promise<FeedFailure | null> {
    const now = clock();
    const shown = new Set(page.posts.map(({ sourceId }) => sourceId));
    const known = await posts.idsBetween("engage", place.id, oldestOf(page, now), now.add(AHEAD_MAX));
    const missing = known.filter((id) => !shown.has(id) && !there.has(id) && belongsOn(page, range, id));
    for (const sourceId of missing.slice(0, ASKED_MAX)) {
      const name = { source: "engage", placeId: place.id, sourceId } as const;
      const answer = await feed.post(name);
      if (answer.kind === "gone") await posts.remove([{ ...name, at: now }]);
      else if (answer.kind === "throttled" || answer.kind === "signedOut") return answer;
      else if (answer.kind !== "unreachable") {
        if (answer.kind === "found") await hear([answer.post]);
        if (there.size >= THERE_MAX) there.clear();
        there.add(sourceId);
      }
    }
    return null;
  }

  async function read(place: WatchedPlace, range: FeedRange): Promise<FeedPage | FeedFailure> {
    const page = await feed.page(place.id, range);
    if (page.kind !== "page") return page;
    await hear(page.posts.toReversed());
    return (await removeMissing(place, page, range)) ?? page;
  }

  /** @returns where the next visit looks back from; null for beginning again */
  async function lookBack(place: WatchedPlace, newest: FeedPage): Promise<string | null | FeedFailure> {
    if (place.cursor === null || !newest.more) return newest.more ? (newest.ids?.last ?? null) : null;
    const page = await read(place, { newerThan: null, olderThan: place.cursor });
    if (page.kind !== "page") return page;
    const limit = clock().subtract(LOOK_BACK_MAX);
    const isOld = page.posts.some(({ at }) => isBefore(at, limit));
    return page.more && !isOld ? (page.ids?.last ?? null) : null;
  }

  async function wait(place: WatchedPlace, again: Temporal.Duration): Promise<void> {
    const { cursor, completeUntil } = place;
    await places.advance(place, { cursor, completeUntil, dueAt: clock().add(again) });
  }

  async function miss(place: WatchedPlace, reason: GapReason, again: Temporal.Duration): Promise<void> {
    const { source, id, completeUntil } = place;
    await gaps.open([{ source, placeId: id, reason, from: completeUntil, until: null, ids: null }], clock());
    await wait(place, again);
  }

  async function visit(place: WatchedPlace, open: readonly KeptGap[]): Promise<FeedFailure | null> {
    const now = clock();
    const newest = await read(place, NEWEST);
    if (newest.kind === "refused") await miss(place, "refused", TRY_AGAIN);
    if (newest.kind !== "page") return newest.kind === "refused" ? null : newest;
    const next = await lookBack(place, newest);
    if (next !== null && typeof next !== "string") return next;
    for (const { id } of open.filter(({ placeId, until }) => placeId === place.id && until === null)) {
      await gaps.close(id, now);
    }
    await places.advance(place, { cursor: next, completeUntil: now, dueAt: now.add(VISIT_AGAIN) });
    return null;
  }

  /** One that cannot be read, or whose posts cannot be stored, waits for its next turn, so that the others have theirs. */
  async function visitOrMiss(place: WatchedPlace, open: readonly KeptGap[]): Promise<FeedFailure | null> {
    try {
      const failure = await visit(place, open);
      if (failure?.kind === "unreachable") await wait(place, VISIT_AGAIN);
      return failure;
    } catch (error) {
      await miss(place, "notStored", VISIT_AGAIN).catch(() => {}); // the first error says more
      throw error;
    }
  }

  return async (due, open) => {
    const communities = due.filter(({ id }) => id !== NETWORK).slice(0, VISITS_MAX);
    for (const place of communities) {
      const failure = await visitOrMiss(place, open);
      if (failure) return failure;
    }
    return null;
  };
}

/** Since when a page shows every post that there is, as far as it matters. */
function oldestOf({ posts, more }: FeedPage, now: Temporal.Instant): Temporal.Instant {
  const oldest = posts.map(({ at }) => at).toSorted(Temporal.Instant.compare)[0];
  return more ? (oldest ?? now) : now.subtract(LOOK_BACK_MAX);
}

/** Whether a page would show the post with this id, if it was there. Of many, times are the same, but ids are not. */
function belongsOn({ ids, more }: FeedPage, { olderThan }: FeedRange, id: string): boolean {
  const isBelow = more && ids !== null && BigInt(id) < BigInt(ids.last);
  return !isBelow && (olderThan === null || BigInt(id) < BigInt(olderThan));
}
