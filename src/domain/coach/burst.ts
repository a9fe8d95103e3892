import type { Draft } from "./draft.ts";
import { isPutTogether } from "./edit.ts";

/** So many in one day are a burst, after which people stop reading. */
const BURST_MIN = 5;
const BURST_WITHIN = Temporal.Duration.from({ hours: 24 });

/** The drafts of one day that are too many for one day, the oldest first; empty when they are not. */
export function burstIn(drafts: readonly Draft[], now: Temporal.Instant): readonly Draft[] {
  const since = now.subtract(BURST_WITHIN);
  const fresh = drafts.filter(
    (draft) => draft.plannedFor === null && Temporal.Instant.compare(draft.savedAt, since) > 0 && isPutTogether(draft),
  );
  return fresh.length < BURST_MIN ? [] : fresh.toSorted((a, b) => Temporal.Instant.compare(a.savedAt, b.savedAt));
}

/** From its first day to the last: within the two weeks that a draft is kept. */
const SPREAD_DAYS = 13;
const SATURDAY = 6;

/** Over the working days of two weeks, as far apart as they go; none on a day on which it would be gone. */
export function spreadOver(drafts: readonly Draft[], first: Temporal.PlainDate): readonly Draft[] {
  const days = Array.from({ length: SPREAD_DAYS }, (_, days) => first.add({ days })).filter(
    ({ dayOfWeek }) => dayOfWeek < SATURDAY,
  );
  return drafts.map((draft, index) => {
    const planned = days[Math.floor((index * days.length) / drafts.length)] ?? first;
    const last = draft.expiresAt.toZonedDateTimeISO("UTC").toPlainDate().subtract({ days: 1 });
    return { ...draft, plannedFor: Temporal.PlainDate.compare(planned, last) > 0 ? last : planned };
  });
}
