import { type Clock, later } from "#shared/time.ts";
import { comingNight } from "./night.ts";
import type { Pacer } from "./pacer.ts";
import type { WatchedPlace } from "./place.ts";
import type { ChannelHistory, HistoryPage, PlaceStore, PostStore, Progress } from "./ports.ts";
import type { HeardPost } from "./post.ts";
import { cursorOf, roundOf } from "./round.ts";

export interface VisitDeps {
  readonly places: Pick<PlaceStore, "advance">;
  readonly posts: Pick<PostStore, "remove">;
  readonly history: ChannelHistory;
  readonly pacer: Pacer;
  /** Takes posts in; settles when they are durably stored. */
  hear(posts: readonly HeardPost[]): Promise<unknown>;
  readonly clock: Clock;
  /** Aborted when the service stops; places keep how far they were read. */
  readonly signal: AbortSignal;
}

/** How a visit ended. */
export type Outcome =
  | { readonly kind: "complete" }
  /** Not at its end, and not for any trouble. */
  | { readonly kind: "unfinished" }
  | Exclude<HistoryPage, { readonly kind: "page" | "expired" }>;

export interface Visit {
  /** How far the place was read by now. */
  progress(): Pick<Progress, "cursor" | "completeUntil">;
  /** Reads until nothing is new. @throws when a post cannot be stored, or when the service stops */
  run(): Promise<Outcome>;
}

/**
 * How late Graph may tell of a message: what was posted in that time before a visit does not count as heard.
 *
 * Source: https://learn.microsoft.com/graph/change-notifications-overview#latency (chatMessage: at most a minute)
 */
export const LAG = Temporal.Duration.from({ minutes: 1 });

/** Longest rest that all take when one is told to wait, and how many waits for one page are sat out. */
const WAIT_MAX_MS = 60_000;
const WAITS_MAX = 5;
/** Pages after which the others have a chance; at one a second nearly three hours. */
const PAGES_MAX = 10_000;

/** Reads what was posted, edited and deleted in a channel since it was read last. */
export function visit(deps: VisitDeps, place: WatchedPlace): Visit {
  let { cursor, completeUntil } = place;
  let { link, began } = roundOf(cursor);
  /** A round of an earlier visit says nothing of the time since; another one must follow. */
  let isOld = began !== null;
  const turn = turns(deps, place);

  /** What comes first is stored first: a crash between the two only repeats the page. */
  async function take(page: HistoryPage & { readonly kind: "page" }, since: Temporal.Instant): Promise<boolean> {
    if (page.posts.length > 0) await deps.hear(page.posts);
    if (page.deleted.length > 0) await deps.posts.remove(page.deleted);
    const ends = !page.more;
    const done = ends && !isOld;
    link = page.cursor;
    cursor = ends ? link : cursorOf(since, link);
    if (ends) {
      completeUntil = later(completeUntil, since.subtract(LAG));
      began = null;
      isOld = false;
    }
    const now = deps.clock();
    const dueAt = done ? comingNight(place.id, now) : now;
    await deps.places.advance(place, { cursor, completeUntil, dueAt, isComplete: done });
    return done;
  }

  async function run(): Promise<Outcome> {
    let waits = 0;
    for (let pages = 0; pages < PAGES_MAX; pages++) {
      began ??= deps.clock();
      const from = link === null ? { since: completeUntil } : { cursor: link };
      const page = await deps.history.page(place, from, turn);
      if (page.kind === "throttled") deps.pacer.rest(Math.min(page.waitMs, WAIT_MAX_MS));
      if (page.kind === "page") {
        waits = 0;
        if (await take(page, began)) return { kind: "complete" };
      } else if (page.kind === "expired" && link !== null) {
        cursor = null;
        link = null;
        began = null;
        isOld = false;
      } else if (page.kind === "throttled" && page.waitMs <= WAIT_MAX_MS && waits < WAITS_MAX) {
        waits += 1; // the next turn comes after the rest
      } else {
        return page.kind === "expired" ? { kind: "unreachable" } : page;
      }
    }
    return { kind: "unfinished" };
  }

  return { progress: () => ({ cursor, completeUntil }), run };
}

/** Turns of the place's own, until the service stops. */
function turns({ pacer, signal }: VisitDeps, { id, teamId }: WatchedPlace): () => Promise<void> {
  const turn = pacer.row(teamId ?? "", id);
  return async () => {
    signal.throwIfAborted();
    await turn();
    signal.throwIfAborted();
  };
}
