import type { GapReason, GapStore, KeptGap } from "#domain/posts/index.ts";
import { type Interval, isBefore } from "#shared/time.ts";
import type { Week } from "./week.ts";

export interface UnheardDeps {
  readonly gaps: Pick<GapStore, "openOnes">;
}

const GAPS_MAX = 5_000;
/** What is read again by itself, sooner or later. */
const REPAIRED: readonly GapReason[] = ["outage", "notStored", "throttled", "unreachable"];
/** So long after its end a week waits at most for what is still read again. */
const REPAIR_MAX = Temporal.Duration.from({ hours: 21 * 24 });

/** Those of the weeks in which something may not have been heard: whatever was counted in them may be too low. */
export async function unheardWeeks({ gaps }: UnheardDeps, weeks: readonly Week[]): Promise<readonly Week[]> {
  const open = await gaps.openOnes(GAPS_MAX);
  return weeks.filter(({ time }) => open.some((gap) => touches(gap, time)));
}

/** Those of the weeks of which no more is to be hoped for: a figure that was told stays as it is, so it waits for them. */
export async function completeWeeks(
  { gaps }: UnheardDeps,
  weeks: readonly Week[],
  now: Temporal.Instant,
): Promise<readonly Week[]> {
  const coming = (await gaps.openOnes(GAPS_MAX)).filter(({ reason }) => REPAIRED.includes(reason));
  return weeks.filter(
    ({ time }) => isBefore(time.end.add(REPAIR_MAX), now) || !coming.some((gap) => touches(gap, time)),
  );
}

function touches({ from, until }: KeptGap, { start, end }: Interval): boolean {
  return (from === null || isBefore(from, end)) && (until === null || isBefore(start, until));
}
