/** Viva Engage counts requests for messages apart from all others. */
export type RequestKind = "messages" | "other";

/** Per user and app. https://learn.microsoft.com/rest/api/yammer/rest-api-rate-limits */
const REQUESTS_MAX = 10;
/** Half a minute, and a second in which a slow request may arrive beside a fast one. */
const WINDOW_MS = 31_000;
/** A refusal holds for every kind of request; without a time of its own it is over by the next poll. */
const REST_MS = 50_000;

export interface RequestBudget {
  /** True if one more request may leave now, which then counts. */
  take(kind: RequestKind): boolean;
  /** Lets nothing leave for a while: for `ms`, if the network named a time. */
  rest(ms: number | null): void;
}

/**
 * Lets no more requests out than Viva Engage allows.
 *
 * @param nowMs - a clock that only goes forward
 */
export function requestBudget(nowMs: () => number): RequestBudget {
  const sent: Record<RequestKind, number[]> = { messages: [], other: [] };
  let restUntil = Number.NEGATIVE_INFINITY;
  return {
    take(kind) {
      const now = nowMs();
      sent[kind] = sent[kind].filter((time) => now - time < WINDOW_MS);
      if (now < restUntil || sent[kind].length >= REQUESTS_MAX) return false;
      sent[kind].push(now);
      return true;
    },
    rest(ms) {
      restUntil = Math.max(restUntil, nowMs() + (ms ?? REST_MS));
    },
  };
}
