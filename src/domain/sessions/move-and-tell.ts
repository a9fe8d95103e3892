import type { Intention } from "#domain/attention/index.ts";
import { AppError } from "#shared/errors.ts";
import type { Job } from "#shared/transaction.ts";
import type { BookingDeps } from "./deps.ts";
import { isFirstOfSeries, type Session } from "./session.ts";

export type SettleDeps = Pick<
  BookingDeps,
  "sessions" | "series" | "people" | "calendar" | "ledger" | "outbox" | "enqueue" | "clock"
>;

/** What only they know who began it. */
export interface Settling {
  /** Who is told; both, unless one of them is about to be answered. */
  readonly tell?: readonly ("asker" | "expert")[];
}

/**
 * Real seconds after which the queue looks whether a booking, a move or a cancellation came to its end. Should that
 * still be under way, both do the same, and one of them records it.
 */
const SETTLE_AFTER_SECONDS = 20;

/** Makes sure that somebody finishes what was begun, even if this process dies. */
export function settleJob(sessionId: string): Job {
  return { name: "sessions.settle", data: { sessionId }, delaySeconds: SETTLE_AFTER_SECONDS };
}

/** Whether Graph will never do it. */
export function isRefused(error: unknown): boolean {
  return error instanceof AppError && error.code === "GRAPH_REFUSED";
}

/**
 * Brings a session from one state to the next, with what is to be said about it in the same transaction.
 *
 * @returns false if it was not in the state `from` any more; nothing is said then
 */
export async function moveAndTell(
  deps: SettleDeps,
  from: Session["state"],
  to: Session,
  told: readonly Intention[],
  jobs: readonly Job[] = [],
): Promise<boolean> {
  const moved = await deps.sessions.move(from, to, async (tx) => {
    // A series whose first hour never came into the calendars does not begin.
    if (from === "held" && isOff(to) && to.seriesId !== null && isFirstOfSeries(to)) {
      await deps.series.end(tx, to.seriesId);
    }
    await deps.enqueue(tx, jobs);
    await deps.ledger.add(tx, told, deps.clock());
  });
  if (moved) deps.outbox.wake();
  return moved;
}

/** Whether it takes place no more, whatever the calendars show yet. */
export function isOff({ state }: Pick<Session, "state">): boolean {
  return state === "cancelling" || state === "cancelled";
}
