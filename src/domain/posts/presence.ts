import { type Clock, isBefore } from "#shared/time.ts";
import { NETWORK, type WatchedPlace } from "./place.ts";
import type { GapStore, PlaceStore } from "./ports.ts";

export interface PresenceDeps {
  readonly places: Pick<PlaceStore, "all" | "wake">;
  readonly gaps: Pick<GapStore, "open" | "beat" | "lastBeat">;
  readonly clock: Clock;
  /** A clock that nobody moves: the local tenant's may jump while we listen. */
  readonly realClock: Clock;
}

/** Longest silence that needs no explanation: somebody listens every minute. */
const SILENCE_MAX = Temporal.Duration.from({ minutes: 3 });

/**
 * A task for every minute that notes that we listen. When nobody did for a while, that is a gap in every channel and in
 * the feed of Viva Engage; and all are read again, as they are after each start.
 */
export function presence({ places, gaps, clock, realClock }: PresenceDeps): () => Promise<void> {
  let last: Temporal.Instant | null = null;
  return async () => {
    const now = clock();
    const real = realClock();
    const began = last === null;
    if (last === null || isBefore(last.add(SILENCE_MAX), real)) {
      const heardLast = await gaps.lastBeat();
      const silent = heardLast !== null && isFarFrom(heardLast, now);
      if (silent) {
        const deaf = (await places.all()).filter(isListenedTo);
        // A beat of the future was a clock that went wrong, and says nothing of when somebody listened.
        const from = isBefore(heardLast, now) ? heardLast : earliest(deaf);
        const gap = { reason: "outage", from, until: now, ids: null } as const;
        await gaps.open(
          deaf.map(({ source, id }) => ({ ...gap, source, placeId: id })),
          now,
        );
      }
      if (began || silent) await places.wake("teams", null, now);
    }
    await gaps.beat(now);
    last = real;
  };
}

/** Longer ago, or further ahead, than needs no explanation. */
function isFarFrom(beat: Temporal.Instant, now: Temporal.Instant): boolean {
  return isBefore(beat.add(SILENCE_MAX), now) || isBefore(now.add(SILENCE_MAX), beat);
}

/** Up to when everything was heard in all of the places; null if there are none. */
function earliest(places: readonly WatchedPlace[]): Temporal.Instant | null {
  return places.map(({ completeUntil }) => completeUntil).toSorted(Temporal.Instant.compare)[0] ?? null;
}

/** Communities are read through the feed of their network. */
function isListenedTo({ source, id, state }: WatchedPlace): boolean {
  return state === "heard" && (source === "teams" || id === NETWORK);
}
