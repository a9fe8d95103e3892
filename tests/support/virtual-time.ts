interface Sleeper {
  readonly at: number;
  readonly wake: () => void;
}

/** Turns of the event loop that work may take without sleeping before it counts as stuck. */
const TURNS_MAX = 1_000;

/** Milliseconds that pass only when everybody sleeps, and then at once. */
export function virtualTime() {
  let now = 0;
  let sleepers: readonly Sleeper[] = [];

  function wakeNext(): boolean {
    const [next] = sleepers.toSorted((a, b) => a.at - b.at);
    if (!next) return false;
    sleepers = sleepers.filter((sleeper) => sleeper !== next);
    now = Math.max(now, next.at);
    next.wake();
    return true;
  }

  return {
    now: () => now,
    sleep: (ms: number) =>
      new Promise<void>((wake) => {
        sleepers = [...sleepers, { at: now + ms, wake }];
      }),
    /** Lets time pass until the work is done. */
    async during<T>(work: Promise<T>): Promise<T> {
      let settled = false;
      const settle = () => {
        settled = true;
      };
      work.then(settle, settle);
      for (let idle = 0; !settled; ) {
        await new Promise((resolve) => setImmediate(resolve));
        if (settled || wakeNext()) idle = 0;
        else if (++idle > TURNS_MAX) throw new Error("the work waits for something that never happens");
      }
      return work;
    },
  };
}
