import { daily } from "#shared/daily.ts";
import type { BookingDeps } from "./deps.ts";

/** How long something is kept of hours that are over, in hours at most. */
interface HourTimes {
  readonly sessions: Temporal.Duration;
  readonly wantedHours: Temporal.Duration;
}

/** A task that forgets, once a day, which hours there were and what was wanted. */
export function forgetHours({
  clock,
  demand,
  sessions,
  kept,
}: Pick<BookingDeps, "clock" | "demand" | "sessions"> & { kept(): HourTimes }): () => Promise<void> {
  return daily(clock, async (day) => {
    await sessions.forget(day.subtract(kept().sessions));
    await demand.forget(day.subtract(kept().wantedHours));
  });
}
