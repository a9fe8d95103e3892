/** The present moment. Passed in, so that a test or the local tenant can say when it is. */
export type Clock = () => Temporal.Instant;

/** The machine's own time: for leases, timeouts and retries, which no clock that can be moved may touch. */
export const realClock: Clock = () => Temporal.Now.instant();

/** A stretch of time; `end` itself is outside. */
export interface Interval {
  readonly start: Temporal.Instant;
  readonly end: Temporal.Instant;
}

export function isBefore(a: Temporal.Instant, b: Temporal.Instant): boolean {
  return Temporal.Instant.compare(a, b) < 0;
}

export function later(a: Temporal.Instant, b: Temporal.Instant): Temporal.Instant {
  return isBefore(a, b) ? b : a;
}

/** True if both begin and end at the same moments. */
export function isSameInterval(a: Interval, b: Interval): boolean {
  return a.start.equals(b.start) && a.end.equals(b.end);
}

/** True if the two share a moment; intervals that only touch do not. */
export function overlaps(a: Interval, b: Interval): boolean {
  return isBefore(a.start, b.end) && isBefore(b.start, a.end);
}
