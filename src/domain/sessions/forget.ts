import { daily } from "#shared/daily.ts";
import type { BookingDeps } from "./deps.ts";

/** Two people are not brought together again for so long, and what was wanted is told in the month after it. */
const KEPT = Temporal.Duration.from({ hours: 90 * 24 });

/** A task that forgets, once a day, which hours there were and what was wanted. */
export function forgetHours({
  clock,
  demand,
  sessions,
}: Pick<BookingDeps, "clock" | "demand" | "sessions">): () => Promise<void> {
  return daily(clock, async (day) => {
    await sessions.forget(day.subtract(KEPT));
    await demand.forget(day.subtract(KEPT));
  });
}
