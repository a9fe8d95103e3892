/** Most requests within a time. */
export interface Window {
  readonly requests: number;
  readonly seconds: number;
}

/** Something that is counted, and how much of it is let through. */
export interface Counted {
  readonly key: string;
  readonly windows: readonly Window[];
}

/** Milliseconds until one more request fits into every window; 0 or less if it does now. */
function waitFor(times: readonly number[], windows: readonly Window[], now: number): number {
  const waits = windows.map(({ requests, seconds }) => {
    const oldest = times.at(-requests);
    return oldest === undefined ? 0 : oldest + seconds * 1000 - now;
  });
  return Math.max(...waits);
}

/**
 * Counts requests in real time.
 *
 * @param now - milliseconds of the machine's own clock
 */
export function rates(now: () => number = () => performance.now()) {
  const counted = new Map<string, number[]>();

  function recent({ key, windows }: Counted, at: number): number[] {
    const longest = Math.max(...windows.map(({ seconds }) => seconds)) * 1000;
    const times = (counted.get(key) ?? []).filter((time) => at - time < longest);
    counted.set(key, times);
    return times;
  }

  return {
    /** Counts one request everywhere, or says how many seconds to wait; what was refused does not count. */
    take(everywhere: readonly Counted[]): number {
      const at = now();
      const places = everywhere.map((one) => ({ times: recent(one, at), windows: one.windows }));
      const wait = Math.max(...places.map(({ times, windows }) => waitFor(times, windows, at)));
      if (wait > 0) return Math.ceil(wait / 1000);
      for (const { times } of places) times.push(at);
      return 0;
    },
    clear: () => counted.clear(),
  };
}
