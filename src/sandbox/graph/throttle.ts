import { GraphError } from "./error.ts";

/** Per app and mailbox. https://learn.microsoft.com/graph/throttling-limits (Outlook service) */
const REQUESTS_MAX = 10_000;
const WINDOW_SECONDS = 600;
export const CONCURRENT_MAX = 4;

export function throttled(message: string, retryAfterSeconds: number): GraphError {
  return new GraphError(429, "ApplicationThrottled", message, { "retry-after": String(retryAfterSeconds) });
}

/** Counts the requests to each mailbox on the machine's own clock, and refuses when there are too many. */
export function mailboxLimiter(now: () => number = () => performance.now() / 1000): (mailbox: string) => void {
  const windows = new Map<string, { since: number; count: number }>();
  return (mailbox) => {
    const window = windows.get(mailbox);
    if (!window || now() - window.since >= WINDOW_SECONDS) {
      windows.set(mailbox, { since: now(), count: 1 });
      return;
    }
    window.count++;
    if (window.count <= REQUESTS_MAX) return;
    const left = Math.ceil(window.since + WINDOW_SECONDS - now());
    throw throttled("Application is over its MailboxConcurrency limit.", left);
  };
}
