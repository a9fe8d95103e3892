import type { Interval } from "#shared/time.ts";

/** A time as contracts have it. */
export function timesOf({ end, start }: Interval) {
  return { start: `${start}`, end: `${end}` };
}
