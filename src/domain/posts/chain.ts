import { isBefore } from "#shared/time.ts";
import type { Gap } from "./gap.ts";
import { NETWORK, type Place, type WatchedPlace } from "./place.ts";
import type { FeedFailure, NetworkFeed } from "./ports.ts";
import type { HeardPost } from "./post.ts";
import { reachesEnd } from "./ranges.ts";

/** What a poll found, from the newest post of the network down to the last one known before. */
export interface Chain {
  /** Newest first. */
  readonly posts: readonly HeardPost[];
  readonly places: readonly Place[];
  readonly newest: string | null;
  /** The last post that was reached; what lies below it was not read. Null when there is nothing below. */
  readonly below: string | null;
  readonly failure: FeedFailure | null;
}

/**
 * Reads from the newest post down to the cursor. Of a network that nobody listened to before, the newest page is enough
 * for a beginning.
 */
export async function readDown(feed: Pick<NetworkFeed, "page">, cursor: string | null): Promise<Chain> {
  const posts: HeardPost[] = [];
  const places: Place[] = [];
  let newest: string | null = null;
  for (let below: string | null = null; ; ) {
    const page = await feed.page(NETWORK, { newerThan: cursor, olderThan: below });
    if (page.kind !== "page") return { posts, places, newest, below, failure: page };
    posts.push(...page.posts);
    places.push(...page.places);
    newest ??= page.ids?.newest ?? null;
    below = page.ids?.last ?? null;
    if (reachesEnd(page, cursor)) return { posts, places, newest, below: null, failure: null };
    if (cursor === null) return { posts, places, newest, below, failure: null };
  }
}

/** The gap between the last post that was reached and the last one known before. */
export function leftOut(
  { failure, posts }: Chain,
  olderThan: string,
  before: WatchedPlace | undefined,
  now: Temporal.Instant,
): Gap {
  const from = failure && before ? before.completeUntil : null;
  const oldest = posts.at(-1)?.at ?? now;
  return {
    source: "engage",
    placeId: NETWORK,
    reason: failure?.kind ?? "beforeListening",
    from,
    until: from && isBefore(oldest, from) ? from : oldest,
    ids: { newerThan: before?.cursor ?? null, olderThan },
  };
}
