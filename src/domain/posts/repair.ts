import type { Log } from "#shared/log.ts";
import { comingNight } from "./night.ts";
import type { WatchedPlace } from "./place.ts";
import type { GapStore, PlaceStore, Progress } from "./ports.ts";
import { LAG, type Outcome, type VisitDeps, visit } from "./visit.ts";

export interface RepairDeps extends VisitDeps {
  readonly places: Pick<PlaceStore, "due" | "advance">;
  readonly gaps: Pick<GapStore, "open" | "closeUntil">;
  /** Real time, whatever the clock says. */
  sleep(ms: number): Promise<unknown>;
  readonly log: Log;
}

type Trouble = Exclude<Outcome, { readonly kind: "complete" | "unfinished" }> | { readonly kind: "notStored" };

/** Channels read at the same time, each with one page in memory: thrice what Graph answers in a second. */
const AT_ONCE = 60;
const PLACES_MAX = 1_000;
/** How long it may take until a channel is noticed that was woken while nothing but a long one is read. */
const ASK_AGAIN_MS = 15_000;
/** The wait after a visit that failed, doubled each time it fails again, so often at most. */
const RETRY_MINUTES = 5;
const DOUBLED_MAX = 6;

/**
 * A task that reads the history of every Teams channel that is due, for what was missed, edited and deleted. A channel
 * that cannot be read does not hold up the others; what is not known of it becomes a gap.
 */
export function channelRepair(deps: RepairDeps): () => Promise<void> {
  /** How often in a row each place failed. */
  const failures = new Map<string, number>();

  async function fail(place: WatchedPlace, trouble: Trouble, progress: Omit<Progress, "dueAt">): Promise<void> {
    const failed = (failures.get(place.id) ?? 0) + 1;
    failures.set(place.id, failed);
    const now = deps.clock();
    const minutes = RETRY_MINUTES * 2 ** Math.min(failed - 1, DOUBLED_MAX);
    const milliseconds = Math.max(minutes * 60_000, trouble.kind === "throttled" ? Math.ceil(trouble.waitMs) : 0);
    const dueAt = trouble.kind === "refused" ? comingNight(place.id, now) : now.add({ milliseconds });
    const gap = { source: place.source, placeId: place.id, reason: trouble.kind, ids: null };
    deps.log.warn({ placeId: place.id, reason: trouble.kind, failed }, "a channel could not be read");
    await deps.gaps.open([{ ...gap, from: progress.completeUntil, until: now }], now);
    await deps.places.advance(place, { ...progress, dueAt });
  }

  async function repair(place: WatchedPlace): Promise<void> {
    const { run, progress } = visit(deps, place);
    const outcome = await run().catch((error: unknown) => {
      if (deps.signal.aborted) return { kind: "unfinished" } as const;
      deps.log.error({ placeId: place.id, error }, "what was read of a channel could not be stored");
      return { kind: "notStored" } as const;
    });
    if (outcome.kind === "unfinished") return;
    if (outcome.kind !== "complete") return fail(place, outcome, progress());
    failures.delete(place.id);
    await deps.gaps.closeUntil(place, progress().completeUntil, deps.clock());
  }

  /** @returns whether it is known by now when the place is to be read again */
  async function repaired(place: WatchedPlace): Promise<boolean> {
    try {
      await repair(place);
      return true;
    } catch (error) {
      deps.log.error({ placeId: place.id, error }, "a channel was not repaired");
      return false;
    }
  }

  return async () => {
    const reading = new Map<string, Promise<void>>();
    /** Whose next time could not be noted stays due, and waits for the next run. */
    const unnoted = new Set<string>();
    const visits = () => [...reading.values()];

    async function read(place: WatchedPlace): Promise<void> {
      if (!(await repaired(place))) unnoted.add(place.id);
      reading.delete(place.id);
    }

    try {
      while (!deps.signal.aborted) {
        // A minute later than it is due, a visit vouches for all the time until it was due.
        const due = await deps.places.due("teams", deps.clock().subtract(LAG), PLACES_MAX);
        const places = due.filter(({ id }) => !reading.has(id) && !unnoted.has(id));
        if (places.length === 0 && reading.size === 0) return;
        for (const place of places) {
          while (reading.size >= AT_ONCE) await Promise.race(visits());
          if (deps.signal.aborted) return;
          reading.set(place.id, read(place));
        }
        if (places.length === 0) await Promise.race([...visits(), deps.sleep(ASK_AGAIN_MS)]);
      }
    } finally {
      await Promise.all(visits());
    }
  };
}
