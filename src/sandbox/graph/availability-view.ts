import type { CalendarEntry } from "#sandbox/model.ts";

/** https://learn.microsoft.com/graph/api/resources/scheduleinformation */
const DIGITS = { free: 0, tentative: 1, busy: 2, oof: 3, workingElsewhere: 4 } as const;
/** Which status wins when several meet in one interval, weakest first. */
const STRENGTH = ["free", "workingElsewhere", "tentative", "busy", "oof"] as const;

/** One digit for each interval of the window, the strongest status that touches it. */
export function availabilityView(
  entries: readonly CalendarEntry[],
  start: Temporal.Instant,
  end: Temporal.Instant,
  minutes: number,
): string {
  const length = minutes * 60_000;
  const count = Math.ceil((end.epochMilliseconds - start.epochMilliseconds) / length);
  const strengths = new Array<number>(count).fill(0);
  for (const entry of entries) {
    const first = Math.floor((Date.parse(entry.start) - start.epochMilliseconds) / length);
    const last = Math.ceil((Date.parse(entry.end) - start.epochMilliseconds) / length);
    const strength = STRENGTH.indexOf(entry.showAs);
    for (let n = Math.max(0, first); n < Math.min(count, last); n++) {
      strengths[n] = Math.max(strengths[n] ?? 0, strength);
    }
  }
  return strengths.map((strength) => DIGITS[STRENGTH[strength] ?? "free"]).join("");
}
