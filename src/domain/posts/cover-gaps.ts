import { isBefore } from "#shared/time.ts";
import type { Gap, KeptGap } from "./gap.ts";
import { ALL_COMPANY, NETWORK } from "./place.ts";
import type { ExportSummary, GapStore } from "./ports.ts";

const GAPS_MAX = 5_000;

type CoveredGaps = Pick<GapStore, "openOnes" | "open" | "close" | "closeUntil" | "narrow">;
type Covers = NonNullable<ExportSummary["covers"]>;

/**
 * Closes what an export fills of the gaps in Viva Engage, and makes the others smaller. An export is taken to hold
 * everything from its first message to its last; what could not be read of it is a gap of its own.
 *
 * @param whole - whether it goes back to the first message of the network
 */
export async function coverGaps(
  gaps: CoveredGaps,
  { covers, places, malformed }: ExportSummary,
  whole: boolean,
  now: Temporal.Instant,
): Promise<void> {
  if (!covers) return;
  // Of other communities nobody knows that the export would have them: they may be private.
  const placeIds = new Set([NETWORK, ALL_COMPANY, ...places.map(({ id }) => id)]);
  const open = (await gaps.openOnes(GAPS_MAX)).filter(
    ({ source, placeId }) => source === "engage" && placeIds.has(placeId),
  );
  for (const gap of open) {
    if (gap.ids) await coverIds(gaps, gap, gap.ids, covers, whole, now);
  }
  const timed = Map.groupBy(
    open.filter(({ ids }) => ids === null),
    ({ placeId }) => placeId,
  );
  for (const [placeId, found] of timed) await coverTimes(gaps, placeId, found, covers, whole, now);
  if (malformed > 0) {
    const { from, until } = covers;
    await gaps.open([{ source: "engage", placeId: NETWORK, reason: "notStored", from, until, ids: null }], now);
  }
}

/** Fills the gaps of a place that begin and end at some time, or go on. */
async function coverTimes(
  gaps: CoveredGaps,
  placeId: string,
  found: readonly KeptGap[],
  covers: Covers,
  whole: boolean,
  now: Temporal.Instant,
): Promise<void> {
  const begins = ({ from }: Gap) => (from === null ? whole : !isBefore(from, covers.from));
  // One that goes on can only begin later when none reaches back further than the export.
  if (found.every(begins)) return gaps.closeUntil({ source: "engage", id: placeId }, covers.until, now);
  for (const gap of found.filter(begins)) {
    if (gap.until && !isBefore(covers.until, gap.until)) await gaps.close(gap.id, now);
  }
}

/** Fills a gap between two ids from its newer end. */
async function coverIds(
  gaps: CoveredGaps,
  { id }: KeptGap,
  { newerThan, olderThan }: NonNullable<Gap["ids"]>,
  { smallestId, largestId }: Covers,
  whole: boolean,
  now: Temporal.Instant,
): Promise<void> {
  const reaches = BigInt(largestId) >= BigInt(olderThan);
  if (!reaches) return;
  const begins = newerThan === null ? whole : BigInt(smallestId) <= BigInt(newerThan);
  if (begins) await gaps.close(id, now);
  else if (BigInt(smallestId) < BigInt(olderThan)) await gaps.narrow(id, smallestId);
}
