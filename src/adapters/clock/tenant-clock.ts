import { z } from "zod";
import type { Log } from "#shared/log.ts";
import { type Clock, realClock } from "#shared/time.ts";

const Setting = z.object({ offsetMilliseconds: z.number().int(), version: z.number().int() });

/** The tenant holds a question open for 25 s. */
const ANSWER_TIMEOUT_MS = 40_000;
const RETRY_WAIT_MS = 500;

/** The local tenant's clock, which a person can move forward. */
export interface TenantClock {
  readonly now: Clock;
  /** Has `listener` called each time that the clock was moved. */
  onMoved(listener: () => void): void;
  close(): void;
}

/** The machine's own clock, which nobody moves. */
export const machineClock: TenantClock = { now: realClock, onMoved: () => {}, close: () => {} };

/**
 * Follows the clock of the local tenant.
 *
 * @throws when the tenant cannot be reached at the start
 */
export async function tenantClock(tenantUrl: string, log: Log): Promise<TenantClock> {
  const listeners: (() => void)[] = [];
  const closing = new AbortController();
  let setting = await ask("");

  async function ask(query: string) {
    const signal = AbortSignal.any([closing.signal, AbortSignal.timeout(ANSWER_TIMEOUT_MS)]);
    const response = await fetch(`${tenantUrl}/control/clock${query}`, { signal });
    return Setting.parse(await response.json());
  }

  async function follow(): Promise<void> {
    while (!closing.signal.aborted) {
      try {
        const next = await ask(`?after=${setting.version}`);
        const moved = next.version !== setting.version;
        setting = next;
        if (moved) for (const listener of listeners) listener();
      } catch (error) {
        if (closing.signal.aborted) return;
        log.debug({ error: String(error) }, "the tenant's clock does not answer");
        await new Promise((resolve) => setTimeout(resolve, RETRY_WAIT_MS));
      }
    }
  }

  void follow();
  return {
    now: () => realClock().add({ milliseconds: setting.offsetMilliseconds }),
    onMoved: (listener) => void listeners.push(listener),
    close: () => closing.abort(),
  };
}
