/** https://learn.microsoft.com/rest/api/yammer/rest-api-rate-limits */
const WINDOW_SECONDS = 30;

export type Resource = "messages" | "other";

interface Use {
  readonly recent: Record<Resource, number[]>;
  blockedUntil: number;
}

/**
 * Counts each user's requests of each kind on the machine's own clock.
 *
 * Who goes beyond one limit is refused everywhere until that limit has room again. What is refused does not count.
 */
export function requestLimiter(requestsMax: () => number, seconds: () => number) {
  const users = new Map<string, Use>();
  return {
    admit(user: string, resource: Resource): boolean {
      const now = seconds();
      const use = users.get(user) ?? { recent: { messages: [], other: [] }, blockedUntil: -Infinity };
      users.set(user, use);
      if (now < use.blockedUntil) return false;
      const recent = use.recent[resource].filter((time) => now - time < WINDOW_SECONDS);
      if (recent.length >= requestsMax()) {
        use.blockedUntil = (recent[0] ?? now) + WINDOW_SECONDS;
        return false;
      }
      use.recent[resource] = [...recent, now];
      return true;
    },
    clear: () => users.clear(),
  };
}
