import { rates, type Window } from "#sandbox/rates.ts";

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

/** Counts requests against the platform's limits, in real time. */
export function limits(now?: () => number) {
  const { take, clear } = rates(now);
  const counts =
    (kind: string, windows: readonly Window[]) =>
    (threadId: string): number =>
      take([
        { key: `${kind} ${threadId}`, windows },
        { key: "tenant", windows: TENANT },
      ]);
  return {
    /** Counts one message into the thread, or says how many seconds to wait; what was refused does not count. */
    send: counts("send", SENDS),
    create: counts("create", SENDS),
    read: counts("read", READS),
    clear,
  };
}

export type Limits = ReturnType<typeof limits>;
