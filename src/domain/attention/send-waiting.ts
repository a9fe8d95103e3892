import { type DeliveryDeps, deliver } from "./deliver.ts";
import type { LedgerEntry } from "./ledger.ts";
import type { Delivery } from "./ports.ts";

/** As many as are under way at 50 a second when a call, with what is asked before it, takes up to a second. */
const UNDER_WAY_MAX = 50;
/** Small, so that replicas that share the rest come to its end together. */
const PAGE = 25;

/** Single messages get no clear answer now and then; after so many in a row the connector is not well. */
const IN_DOUBT_MAX = 5;

/** Longest rest that is kept in one go, whatever is asked for: it may be asked for again then. */
export const REST_MAX_SECONDS = 300;

/** Why a round ended before all was sent. */
export interface RoundEnd {
  /** When the connector will have us again, if it said so. */
  readonly afterSeconds: number | null;
}

/**
 * Sends all that waits to be sent, what expires first before the rest, many at a time. Ends early when the connector
 * asks for time, refuses or no longer answers: what is not under way by then waits.
 *
 * @param stopped - ends the round early too
 * @returns null when nothing is left that may be sent now
 */
export async function sendWaiting(deps: DeliveryDeps, stopped: AbortSignal): Promise<RoundEnd | null> {
  const entries = pages(deps);
  let end: RoundEnd | null = null;
  let inDoubt = 0;

  async function work(): Promise<void> {
    while (!end && !stopped.aborted) {
      const entry = await entries.next();
      if (!entry) return;
      const delivery = await outcome(deps, entry);
      if (delivery) inDoubt = delivery.kind === "in_doubt" ? inDoubt + 1 : 0;
      end = longer(end, endAfter(delivery, inDoubt));
    }
  }
  await Promise.all(Array.from({ length: UNDER_WAY_MAX }, work));
  await entries.putBack();
  return end;
}

/** Of two ends, the one with the longer rest: what was under way when the first came may bring a second. */
function longer(one: RoundEnd | null, other: RoundEnd | null): RoundEnd | null {
  if (!one || !other) return one ?? other;
  return (one.afterSeconds ?? 0) < (other.afterSeconds ?? 0) ? other : one;
}

/** Sends one; a failure of ours is no reason not to send the next. */
async function outcome(deps: DeliveryDeps, entry: LedgerEntry): Promise<Delivery | null> {
  try {
    return await deliver(deps, entry);
  } catch (error) {
    deps.log.error({ entryId: entry.id, error }, "a message could not be sent");
    return null;
  }
}

function endAfter(delivery: Delivery | null, inDoubt: number): RoundEnd | null {
  if (delivery?.kind === "later") return { afterSeconds: delivery.afterSeconds };
  return delivery?.kind === "refused" || inDoubt >= IN_DOUBT_MAX ? { afterSeconds: null } : null;
}

/** What waits, taken page by page, for many who ask. */
function pages({ ledger, clock }: DeliveryDeps) {
  let waiting: readonly LedgerEntry[] = [];
  let exhausted = false;
  let turning: Promise<void> | null = null;

  async function turn(): Promise<void> {
    try {
      waiting = await ledger.take(clock(), PAGE);
      exhausted = waiting.length < PAGE;
    } finally {
      turning = null;
    }
  }

  return {
    async next(): Promise<LedgerEntry | undefined> {
      while (waiting.length === 0 && !exhausted) {
        turning ??= turn();
        await turning;
      }
      const [first, ...rest] = waiting;
      waiting = rest;
      return first;
    },
    async putBack(): Promise<void> {
      if (waiting.length > 0) await ledger.release(waiting.map(({ id }) => id));
    },
  };
}
