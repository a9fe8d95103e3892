import type { Lease } from "#shared/lease.ts";
import { type Chain, leftOut, readDown } from "./chain.ts";
import { type CommunitiesDeps, communityList } from "./communities.ts";
import type { KeptGap } from "./gap.ts";
import { ALL_COMPANY, NETWORK, type Place, type WatchedPlace } from "./place.ts";
import type { FeedFailure, GapStore, NetworkFeed, PlaceStore } from "./ports.ts";
import { missedRanges, type RangesDeps } from "./ranges.ts";
import { communityRotation, type RotationDeps } from "./rotation.ts";

export interface PollDeps extends RangesDeps, RotationDeps, CommunitiesDeps {
  readonly feed: NetworkFeed;
  readonly places: Pick<PlaceStore, "all" | "due" | "save" | "setState" | "advance">;
  readonly gaps: Pick<GapStore, "open" | "close" | "closeUntil" | "narrow" | "openOnes">;
  readonly lease: Lease;
  /** A clock of the machine's own that only goes forward, in milliseconds. */
  readonly nowMs: () => number;
  readonly sleep: (ms: number) => Promise<unknown>;
}

/**
 * Shortest time between two reads of the feed of a network.
 *
 * Microsoft asks apps to poll no more than once a minute; apps that poll excessively are blocked.
 *
 * Source: https://learn.microsoft.com/rest/api/yammer/rest-api-rate-limits (read 2026-11-21)
 */
const POLL_INTERVAL_MIN = Temporal.Duration.from({ seconds: 60 });

/** A tick that comes so little too early waits, instead of leaving the poll to the next one. */
const EARLY_MAX_MS = 5_000;
/** Timers may fire a little early. */
const LATE_MS = 100;
const PLACES_MAX = 10_000;
const GAPS_MAX = 5_000;
/** More than the requests of a minute suffice for. */
const BACK_PAGES_MAX = 10;

const network = { source: "engage", id: NETWORK } as const;
const inEngage = { source: "engage", teamId: null, teamName: null, state: "heard" } as const;
/** What there is beside the communities. */
const ALWAYS: readonly Place[] = [
  { ...inEngage, id: NETWORK, name: "Viva Engage" },
  { ...inEngage, id: ALL_COMPANY, name: "All Company" },
];

/** How things stood when a poll began: what it says of the network is true of that time. */
interface Beginning {
  readonly now: Temporal.Instant;
  readonly before: WatchedPlace | undefined;
  readonly open: readonly KeptGap[];
}

/**
 * A task for every minute, and whenever the clock was moved: reads what was posted in Viva Engage.
 *
 * First the newest posts of the whole network, then what earlier polls left out, then communities in turn, and last the
 * time before anybody listened: as far as the requests reach that the network allows.
 */
export function networkPoll(deps: PollDeps): () => Promise<void> {
  const { places, gaps, lease, clock, nowMs } = deps;
  const ranges = missedRanges(deps);
  const rotate = communityRotation(deps);
  const communities = communityList(deps);
  let nextMs = Number.NEGATIVE_INFINITY;

  /** Posts first, then what was left out, then the cursor: stopped between any two, the next poll reads again. */
  async function take(chain: Chain, { now, before, open }: Beginning): Promise<void> {
    await deps.hear(chain.posts.toReversed());
    if (!before) await places.save(ALWAYS, now);
    if (chain.below !== null) await gaps.open([leftOut(chain, chain.below, before, now)], now);
    if (!chain.failure) {
      for (const { id } of open.filter(endsWithAPoll)) await gaps.close(id, now);
      await gaps.closeUntil(network, now, now);
    }
    const cursor = chain.newest ?? before?.cursor ?? null;
    await places.advance(network, { cursor, completeUntil: now, dueAt: now.add(POLL_INTERVAL_MIN) });
  }

  /** Where nobody ever listened, nobody misses anything. */
  async function miss(reason: FeedFailure["kind"] | "notStored", { now, before, open }: Beginning): Promise<void> {
    if (!before) return;
    const { cursor, completeUntil } = before;
    const gap = { source: "engage", placeId: NETWORK, reason, from: completeUntil, until: null, ids: null } as const;
    const isKnown = open.some((one) => endsWithAPoll(one) && one.placeId === NETWORK && one.reason === reason);
    if (!isKnown) await gaps.open([gap], now);
    await places.advance(network, { cursor, completeUntil, dueAt: now.add(POLL_INTERVAL_MIN) });
  }

  /** What could not be stored is read again, and is missing until then. */
  async function takeOrMiss(chain: Chain, beginning: Beginning): Promise<void> {
    try {
      await take(chain, beginning);
    } catch (error) {
      await miss("notStored", beginning).catch(() => {}); // the first error says more
      throw error;
    }
  }

  async function readMore(known: readonly WatchedPlace[], due: readonly WatchedPlace[]): Promise<void> {
    const open = await gaps.openOnes(GAPS_MAX);
    if (await ranges.readMissed(open)) return;
    await communities.list(known);
    if (await ranges.readBack(open, 1)) return;
    if (await rotate(due, open)) return;
    await ranges.readBack(await gaps.openOnes(GAPS_MAX), BACK_PAGES_MAX);
  }

  async function poll(): Promise<void> {
    const now = clock();
    const due = await places.due("engage", now, PLACES_MAX);
    const known = (await places.all()).filter(({ source }) => source === "engage");
    const before = known.find(({ id }) => id === NETWORK);
    if (before && !due.some(({ id }) => id === NETWORK)) return; // another process has just read it
    const beginning = { now, before, open: await gaps.openOnes(GAPS_MAX) };
    const chain = await readDown(deps.feed, before?.cursor ?? null);
    const { failure, newest } = chain;
    if (failure && newest === null) await miss(failure.kind, beginning);
    else await takeOrMiss(chain, beginning);
    await communities.follow(chain.places, known);
    if (!failure) await readMore(known, due);
    else if (failure.kind === "signedOut") await communities.nameUnread(known);
  }

  return async () => {
    const wait = nextMs - nowMs();
    if (wait > EARLY_MAX_MS) return;
    if (wait > 0) await deps.sleep(wait + LATE_MS);
    nextMs = nowMs() + POLL_INTERVAL_MIN.total("milliseconds");
    await lease("posts.poll", poll);
  };
}

/** Whether a poll that got through ends the gap: one that went on, and not a single community's refusal. */
function endsWithAPoll({ source, placeId, reason, until, ids }: KeptGap): boolean {
  const isPolls = reason === "throttled" || reason === "unreachable" || reason === "signedOut" || placeId === NETWORK;
  return source === "engage" && isPolls && until === null && ids === null;
}
