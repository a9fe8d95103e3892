import type { Clock } from "./time.ts";

/**
 * A task that does its work once a day, as this process counts them; again when it failed.
 *
 * @param work - gets the beginning of the day, so that all replicas see and write the same
 */
export function daily(clock: Clock, work: (day: Temporal.Instant) => Promise<void>): () => Promise<void> {
  let done: Temporal.Instant | null = null;
  return async () => {
    const day = clock().toZonedDateTimeISO("UTC").startOfDay().toInstant();
    if (done?.equals(day)) return;
    await work(day);
    done = day;
  };
}
