import type { Intention } from "#domain/attention/index.ts";
import type { PersonId } from "#domain/people/index.ts";
import type { Job } from "#shared/transaction.ts";
import type { BookingDeps } from "./deps.ts";
import type { Session } from "./session.ts";

export type SettleDeps = Pick<
  BookingDeps,
  "sessions" | "series" | "people" | "calendar" | "ledger" | "outbox" | "enqueue" | "clock"
>;

/** What only they know who began it, or the job that finishes it in their place. */
export interface Settling {
  /** Who is told; both, unless one of them is about to be answered. */
  readonly tell?: readonly ("asker" | "expert")[];
  /** What the expert is told of the matter, once. */
  readonly topic?: string | null;
  /** Who moved it; null when that is not known any more. */
  readonly by?: PersonId | null;
}

/**
 * Real seconds after which the queue looks whether a booking, a move or a cancellation came to its end. Should that
 * still be under way, both do the same, and one of them records it.
 */
const SETTLE_AFTER_SECONDS = 20;

/** Makes sure that somebody finishes what was begun, even if this process dies. */
export function settleJob(sessionId: string, about: Pick<Settling, "topic" | "by"> = {}): Job {
  return { name: "sessions.settle", data: { sessionId, ...about }, delaySeconds: SETTLE_AFTER_SECONDS };
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
    await deps.enqueue(tx, jobs);
    await deps.ledger.add(tx, told, deps.clock());
  });
  if (moved) deps.outbox.wake();
  return moved;
}
