/** Per user and app. https://learn.microsoft.com/rest/api/yammer/rest-api-rate-limits */
const REQUESTS_MAX = 10;
const WINDOW_SECONDS = 30;

/** Counts requests on the machine's own clock; one that comes too early is refused and does not count. */
export function requestLimiter(seconds: () => number): () => boolean {
  let recent: number[] = [];
  return () => {
    recent = recent.filter((time) => seconds() - time < WINDOW_SECONDS);
    if (recent.length >= REQUESTS_MAX) return false;
    recent.push(seconds());
    return true;
  };
}
