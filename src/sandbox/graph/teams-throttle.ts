import { rates, type Window } from "#sandbox/rates.ts";
import { GraphError } from "./error.ts";

/**
 * What one app may ask about the posts of one tenant.
 *
 * Source: https://learn.microsoft.com/graph/throttling-limits (Microsoft Teams service limits)
 */
const CHANNEL: readonly Window[] = [{ requests: 1, seconds: 1 }];
const TEAM: readonly Window[] = [{ requests: 4, seconds: 1 }];
const TENANT: readonly Window[] = [{ requests: 20, seconds: 1 }];

/** Counts requests for posts. */
export interface PostLimits {
  /** Counts one, or refuses it when there are too many. */
  admit(teamId: string, channelId: string): void;
  clear(): void;
}

/** Lets everything through: for tests of other things. */
export const noPostLimits: PostLimits = { admit() {}, clear() {} };

/** @param now - milliseconds of the machine's own clock */
export function postLimits(now?: () => number): PostLimits {
  const { take, clear } = rates(now);
  return {
    admit(teamId, channelId) {
      const wait = take([
        { key: channelId, windows: CHANNEL },
        { key: teamId, windows: TEAM },
        { key: "tenant", windows: TENANT },
      ]);
      if (wait > 0) throw new GraphError(429, "TooManyRequests", "Too many requests.", { "retry-after": String(wait) });
    },
    clear,
  };
}
