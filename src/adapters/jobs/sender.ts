import { type Outbox, REST_MAX_SECONDS, type RoundEnd } from "#domain/attention/index.ts";
import type { Log } from "#shared/log.ts";

export interface SenderOptions {
  /** Sends all that may be sent now. */
  round(stopped: AbortSignal): Promise<RoundEnd | null>;
  readonly log: Log;
  /** Real time; given by tests. */
  readonly sleep?: (ms: number, stopped: AbortSignal) => Promise<void>;
}

export interface Sender extends Outbox {
  /** Begins no more and waits for what is under way. */
  stop(): Promise<void>;
}

/**
 * Sends whenever somebody wakes it, one round at a time in this process, and rests when the connector asks for it. Other
 * replicas send too: who sends what, the ledger says.
 */
export function sender({ round, log, sleep = sleepFor }: SenderOptions): Sender {
  const stopping = new AbortController();
  let woken = false;
  let running: Promise<void> | null = null;

  async function go(): Promise<void> {
    while (woken && !stopping.signal.aborted) {
      woken = false;
      const end = await round(stopping.signal).catch((error: unknown) => {
        log.error({ error }, "sending failed");
        return null;
      });
      if (end?.afterSeconds == null) continue;
      await sleep(Math.min(end.afterSeconds, REST_MAX_SECONDS) * 1000, stopping.signal);
      woken = true;
    }
    running = null;
  }

  return {
    wake() {
      woken = true;
      running ??= go();
    },
    async stop() {
      stopping.abort();
      await running;
    },
  };
}

function sleepFor(ms: number, stopped: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(done, ms);
    function done() {
      clearTimeout(timer);
      stopped.removeEventListener("abort", done);
      resolve();
    }
    stopped.addEventListener("abort", done);
  });
}
