import type { Draft } from "./draft.ts";

/** So many in one day are a burst, after which people stop reading. */
const BURST_MIN = 5;
const BURST_WITHIN = Temporal.Duration.from({ hours: 24 });

/** The drafts of one day that are too many for one day, the oldest first; empty when they are not. */
export function burstIn(drafts: readonly Draft[], now: Temporal.Instant): readonly Draft[] {
  const since = now.subtract(BURST_WITHIN);
  const fresh = drafts.filter(
    ({ plannedFor, savedAt }) => plannedFor === null && Temporal.Instant.compare(savedAt, since) > 0,
  );
  return fresh.length < BURST_MIN ? [] : fresh.toSorted((a, b) => Temporal.Instant.compare(a.savedAt, b.savedAt));
}

/** One a week, beginning with that day. */
export function spreadOver(drafts: readonly Draft[], first: Temporal.PlainDate): readonly Draft[] {
  return drafts.map((draft, week) => ({ ...draft, plannedFor: first.add({ weeks: week }) }));
}
