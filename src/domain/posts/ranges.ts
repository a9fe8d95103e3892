import { type Clock, isBefore } from "#shared/time.ts";
import type { Gap, KeptGap } from "./gap.ts";
import { NETWORK } from "./place.ts";
import type { FeedFailure, FeedPage, GapStore, NetworkFeed } from "./ports.ts";
import type { HeardPost } from "./post.ts";

/** A stretch of ids in Viva Engage in which posts may be missing. */
type Range = KeptGap & { readonly ids: NonNullable<Gap["ids"]> };

export interface RangesDeps {
  readonly feed: Pick<NetworkFeed, "page">;
  readonly gaps: Pick<GapStore, "close" | "narrow">;
  /** Takes posts in; settles when they are durably stored. */
  hear(posts: readonly HeardPost[]): Promise<unknown>;
  readonly clock: Clock;
}

/** Works off what was left out; says why it had to stop. */
export interface Ranges {
  /** Reads what polls left out, to its end. */
  readMissed(gaps: readonly KeptGap[]): Promise<FeedFailure | null>;
  /** Reads on into the time before anybody listened, at most so many pages. */
  readBack(gaps: readonly KeptGap[], pagesMax: number): Promise<FeedFailure | null>;
}

/** More than the requests of a minute suffice for. */
const PAGES_MAX = 100;
/** Further back than this the feed is not paged: the data export brings whole years at once. */
const BACK_MAX = Temporal.Duration.from({ hours: 30 * 24 });

export function missedRanges({ feed, gaps, hear, clock }: RangesDeps): Ranges {
  /** Gaps that go on beyond the limit. */
  const atLimit = new Set<string>();

  /**
   * Posts are stored before the gap becomes smaller: being stopped between the two costs a page that is read again.
   *
   * @returns what is left of the range; null for nothing
   */
  async function readPage(range: Range): Promise<Range | FeedFailure | null> {
    const { id, ids } = range;
    const page = await feed.page(NETWORK, ids);
    if (page.kind !== "page") return page;
    await hear(page.posts.toReversed());
    if (page.ids === null || reachesEnd(page, ids.newerThan)) {
      await gaps.close(id, clock());
      return null;
    }
    await gaps.narrow(id, page.ids.last);
    const limit = clock().subtract(BACK_MAX);
    if (page.posts.some(({ at }) => isBefore(at, limit))) atLimit.add(id);
    return { ...range, ids: { ...ids, olderThan: page.ids.last } };
  }

  async function readPages(range: Range, pagesMax: number): Promise<FeedFailure | null> {
    let left = range;
    for (let pages = 0; pages < pagesMax; pages++) {
      const outcome = await readPage(left);
      if (outcome === null) return null;
      if ("kind" in outcome) return outcome;
      left = outcome;
      if (isBack(range) && atLimit.has(range.id)) return null;
    }
    return null;
  }

  async function readAll(ranges: readonly Range[], pagesMax: number): Promise<FeedFailure | null> {
    for (const range of ranges) {
      const failure = await readPages(range, pagesMax);
      if (failure) return failure;
    }
    return null;
  }

  return {
    readMissed: (open) =>
      readAll(
        open.filter(isRange).filter((range) => !isBack(range)),
        PAGES_MAX,
      ),
    readBack: (open, pagesMax) =>
      readAll(
        open.filter(isRange).filter((range) => isBack(range) && !atLimit.has(range.id)),
        pagesMax,
      ),
  };
}

const isBack = ({ reason }: KeptGap): boolean => reason === "beforeListening";

function isRange(gap: KeptGap): gap is Range {
  return gap.source === "engage" && gap.ids !== null;
}

/** Whether nothing older is left between this page and the id that the range ends at. */
export function reachesEnd({ more, ids }: FeedPage, newerThan: string | null): boolean {
  return !more || ids === null || (newerThan !== null && BigInt(ids.last) <= BigInt(newerThan));
}
