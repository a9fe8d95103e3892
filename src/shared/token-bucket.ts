/** How much may be asked. */
export interface Rate {
  /** At once, after some quiet. */
  readonly burst: number;
  readonly perSecond: number;
}

/** Names counted apart; more would be an attack or a very large company, and then all begin anew. */
const NAMES_MAX = 20_000;

/**
 * Lets each name do as much as `rate` says.
 *
 * @param nowMs - real time that never goes back
 * @returns a function that says how many seconds the name has to wait; 0 when it may, and then it is counted, as one or
 *   as what it costs
 */
export function tokenBuckets({ burst, perSecond }: Rate, nowMs: () => number): (name: string, cost?: number) => number {
  const buckets = new Map<string, { tokens: number; at: number }>();
  return (name, cost = 1) => {
    const now = nowMs();
    if (buckets.size >= NAMES_MAX) buckets.clear();
    const { tokens, at } = buckets.get(name) ?? { tokens: burst, at: now };
    const present = Math.min(burst, tokens + ((now - at) / 1000) * perSecond);
    if (present < cost) return (cost - present) / perSecond;
    buckets.set(name, { tokens: present - cost, at: now });
    return 0;
  };
}
