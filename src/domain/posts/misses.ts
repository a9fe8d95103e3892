import { type Clock, isBefore } from "#shared/time.ts";
import type { GapStore, PlaceStore } from "./ports.ts";
import type { HeardPost } from "./post.ts";

export interface MissesDeps {
  /** Takes posts in; settles when they are durably stored. */
  hear(posts: readonly HeardPost[]): Promise<unknown>;
  readonly places: Pick<PlaceStore, "wake">;
  readonly gaps: Pick<GapStore, "open">;
  readonly clock: Clock;
}

/** Hearing that remembers what it could not store. */
export interface Misses {
  hear(posts: readonly HeardPost[]): Promise<unknown>;
  /** Something that may have been a post was turned away. */
  refused(): void;
  /** A task for every minute: makes of what was missed gaps that are read again. */
  settle(): Promise<void>;
}

/** Refused deliveries in a minute after which more than a stray scanner must be behind them. */
const REFUSED_MAX = 20;
/** Scanners may go on for days. */
const WAKE_EVERY = Temporal.Duration.from({ hours: 1 });
/** Places named one by one; when posts were missed in more, everything is read again. */
const PLACES_MAX = 1_000;

/**
 * Teams does not repeat a delivery for long, so a post that could not be stored, or that was refused by mistake, must be
 * read again from its channel.
 */
export function misses({ hear, places, gaps, clock }: MissesDeps): Misses {
  let missed = new Map<string, { readonly from: Temporal.Instant; until: Temporal.Instant }>();
  let refusals = 0;
  let everywhere = false;
  let quietUntil: Temporal.Instant | null = null;

  function note(posts: readonly HeardPost[]): void {
    const now = clock();
    for (const { source, placeId } of posts) {
      if (source !== "teams") continue; // Viva Engage is read from a cursor that stays where it was
      const known = missed.get(placeId);
      if (known) known.until = now;
      else if (missed.size >= PLACES_MAX) everywhere = true;
      else missed.set(placeId, { from: now, until: now });
    }
  }

  return {
    async hear(posts) {
      try {
        return await hear(posts);
      } catch (error) {
        note(posts);
        throw error;
      }
    },
    refused() {
      refusals += 1;
    },
    async settle() {
      const now = clock();
      if (missed.size > 0) {
        const found = missed;
        await gaps.open(
          Array.from(found, ([placeId, { from, until }]) => ({
            ...{ source: "teams", placeId, reason: "notStored", from, until, ids: null },
          })),
          now,
        );
        await places.wake("teams", [...found.keys()], now);
        missed = new Map([...missed].filter(([id, { until }]) => found.get(id)?.until !== until));
      }
      const burst = refusals >= REFUSED_MAX;
      refusals = 0;
      if (everywhere || (burst && (quietUntil === null || !isBefore(now, quietUntil)))) {
        await places.wake("teams", null, now);
        if (burst) quietUntil = now.add(WAKE_EVERY);
        everywhere = false;
      }
    },
  };
}
