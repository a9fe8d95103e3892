import type { Log } from "#shared/log.ts";

export interface ScheduleOptions {
  /** What is done at each tick, in this order, by name; the failure of one does not stop the next. */
  readonly tasks: Readonly<Record<string, () => Promise<unknown>>>;
  readonly log: Log;
  /** Real seconds from tick to tick. */
  readonly everySeconds?: number;
}

export interface Schedule {
  /** Runs every task once more, from now on; resolves when they have run. */
  tickNow(): Promise<void>;
  /** Begins no more ticks and waits for one that runs. */
  stop(): Promise<void>;
}

const TICK_SECONDS = 60;

/**
 * Ticks every minute and on demand, never twice at the same time in this process. Other replicas may tick too: what
 * a task takes, it takes from the database with a lock.
 */
export function schedule({ tasks, log, everySeconds = TICK_SECONDS }: ScheduleOptions): Schedule {
  let running: Promise<void> | null = null;
  let next: Promise<void> | null = null;
  let stopped = false;

  async function tick(): Promise<void> {
    for (const [name, task] of Object.entries(tasks)) {
      if (stopped) return;
      try {
        await task();
      } catch (error) {
        log.error({ task: name, error }, "a scheduled task failed");
      }
    }
  }

  function begin(): Promise<void> {
    next = null;
    running = tick().finally(() => {
      running = null;
    });
    return running;
  }

  // Whoever asks during a tick shares the one that follows it: the present one may have missed what they changed.
  function tickNow(): Promise<void> {
    if (stopped) return Promise.resolve();
    if (!running) return begin();
    next ??= running.then(begin);
    return next;
  }

  const timer = setInterval(() => void tickNow(), everySeconds * 1000);
  return {
    tickNow,
    async stop() {
      stopped = true;
      clearInterval(timer);
      await (next ?? running);
    },
  };
}
