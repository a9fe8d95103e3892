import type { Clock } from "#shared/time.ts";

/** A task that does its work once a day, as this process counts them; again when it failed. */
export function daily(clock: Clock, work: (now: Temporal.Instant) => Promise<void>): () => Promise<void> {
  let done: string | null = null;
  return async () => {
    // As exactly as a database keeps it.
    const now = clock().round("millisecond");
    const day = now.toZonedDateTimeISO("UTC").toPlainDate().toString();
    if (day === done) return;
    await work(now);
    done = day;
  };
}
