/** Most requests within a time. */
interface Window {
  readonly requests: number;
  readonly seconds: number;
}

/**
 * What a bot may do in one thread, and in one tenant.
 *
 * Source: https://learn.microsoft.com/microsoftteams/platform/bots/how-to/rate-limit
 */
const SENDS: readonly Window[] = [
  { requests: 7, seconds: 1 },
  { requests: 8, seconds: 2 },
  { requests: 60, seconds: 30 },
  { requests: 1800, seconds: 3600 },
];
const READS: readonly Window[] = [
  { requests: 14, seconds: 1 },
  { requests: 16, seconds: 2 },
  { requests: 120, seconds: 30 },
  { requests: 3600, seconds: 3600 },
];
const TENANT: readonly Window[] = [{ requests: 50, seconds: 1 }];

/** Milliseconds until one more request fits into every window; 0 if it does now. */
function waitFor(times: readonly number[], windows: readonly Window[], now: number): number {
  const waits = windows.map(({ requests, seconds }) => {
    const oldest = times.at(-requests);
    return oldest === undefined ? 0 : oldest + seconds * 1000 - now;
  });
  return Math.max(0, ...waits);
}

/** Counts requests against the platform's limits, in real time. */
export function limits(now: () => number = () => performance.now()) {
  const counted = new Map<string, number[]>();

  function times(key: string, windows: readonly Window[], at: number): number[] {
    const longest = Math.max(...windows.map(({ seconds }) => seconds)) * 1000;
    const recent = (counted.get(key) ?? []).filter((time) => at - time < longest);
    counted.set(key, recent);
    return recent;
  }

  function take(kind: string, threadId: string, windows: readonly Window[]): number {
    const at = now();
    const thread = times(`${kind} ${threadId}`, windows, at);
    const tenant = times("tenant", TENANT, at);
    const wait = Math.max(waitFor(thread, windows, at), waitFor(tenant, TENANT, at));
    if (wait > 0) return Math.ceil(wait / 1000);
    thread.push(at);
    tenant.push(at);
    return 0;
  }

  return {
    /** Counts one message into the thread, or says how many seconds to wait; what was refused does not count. */
    send: (threadId: string) => take("send", threadId, SENDS),
    create: (threadId: string) => take("create", threadId, SENDS),
    read: (threadId: string) => take("read", threadId, READS),
    clear: () => counted.clear(),
  };
}

export type Limits = ReturnType<typeof limits>;
