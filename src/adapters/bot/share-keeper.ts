import { REST_MAX_SECONDS, type SenderShares } from "#domain/attention/index.ts";
import type { Log } from "#shared/log.ts";

interface ShareOptions {
  readonly shares: SenderShares;
  readonly senderId: string;
  /** What all senders share. */
  readonly total: number;
  readonly log: Log;
  /** How much of the share is in use. */
  used(): number;
  /** How many wait to send. */
  waiting(): number;
  /** Called when there may be more of it. */
  onChange(): void;
  /** Milliseconds that only ever grow. */
  now(): number;
}

/** This process's part of what the connector takes a second. */
export interface Share {
  /** How many calls may count at the same time. */
  size(): number;
  /** Milliseconds in which nobody may call at all. */
  restMs(): number;
  /** Lets nobody call for so long, or as long as anybody may ask for: a proxy's date silences no one for a day. */
  rest(seconds: number): void;
  /** Begins to ask for a part. */
  want(): void;
  close(): Promise<void>;
}

/** How often senders tell each other how much of their part they use. */
const RENEW_MS = 250;

/**
 * How long a part is used without being renewed: ten seconds, the longest call, and a second less than the others believe
 * that it is in use (`SHARE_SECONDS` in the store).
 */
const VALID_MS = 15_000;

/** Asks for a part while there is something to send, and gives it back afterwards. */
export function shareKeeper(options: ShareOptions): Share {
  const { shares, senderId, total, log, used, waiting, onChange, now } = options;
  let part = 0;
  let validUntil = Number.NEGATIVE_INFINITY;
  let restUntil = Number.NEGATIVE_INFINITY;
  let keeping: Promise<void> | null = null;
  let closed = false;

  async function renew(): Promise<void> {
    const askedAt = now();
    // More than this is not used before the answer: what is above the part only becomes less.
    const wanted = waiting() > 0 ? total : used();
    const held = Math.max(used(), Math.min(size(), wanted));
    part = Math.min(part, held);
    const { share, restSeconds } = await shares.renew(senderId, total, { held, wanted });
    part = share;
    validUntil = askedAt + VALID_MS;
    restUntil = Math.max(restUntil, now() + restSeconds * 1_000);
    onChange();
  }

  const size = () => (now() < validUntil ? part : 0);

  async function keep(): Promise<void> {
    while (!closed && waiting() + used() > 0) {
      await renew().catch((error: unknown) => log.warn({ error }, "the senders do not learn of each other"));
      await new Promise((resolve) => setTimeout(resolve, RENEW_MS));
    }
    part = 0;
    await shares.leave(senderId).catch(() => undefined); // it ends by itself
    keeping = null;
    if (waiting() > 0 && !closed) want();
  }

  function want(): void {
    keeping ??= keep();
  }

  return {
    size,
    want,
    restMs: () => restUntil - now(),
    rest(asked) {
      const seconds = Math.min(asked, REST_MAX_SECONDS);
      restUntil = Math.max(restUntil, now() + seconds * 1_000);
      shares.rest(seconds).catch((error: unknown) => log.warn({ error }, "the other senders do not rest"));
    },
    async close() {
      closed = true;
      await keeping;
    },
  };
}
