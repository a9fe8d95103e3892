import { LRUCache } from "lru-cache";

/** Teams repeats an activity within seconds when its answer did not arrive. */
const REMEMBERED_MAX = 2_000;
const REMEMBERED_MS = 10 * 60 * 1000;

/**
 * Runs what has the same key once, and gives the outcome to repeats as well.
 *
 * Remembers in this process only: a repeat that reaches another replica, or comes after a restart, runs again.
 */
export function once<T>(): (key: string, run: () => Promise<T>) => Promise<T> {
  const outcomes = new LRUCache<string, Promise<T>>({ max: REMEMBERED_MAX, ttl: REMEMBERED_MS });
  return (key, run) => {
    const known = outcomes.get(key);
    if (known) return known;
    const outcome = run();
    outcomes.set(key, outcome);
    return outcome;
  };
}
