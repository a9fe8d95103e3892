import type { Interval } from "#shared/time.ts";
import type { Format } from "./session.ts";

const MINUTES = { quick: 15, half: 30, hour: 60, shadow: 60, mentoring: 45 } as const satisfies Record<Format, number>;

/** How long a session of this format is. */
export function minutesOf(format: Format): number {
  return MINUTES[format];
}

/** The slot of a session of this format that begins then. */
export function slotAt(start: Temporal.Instant, format: Format): Interval {
  return { start, end: start.add({ minutes: minutesOf(format) }) };
}
