import type { Interval } from "#shared/time.ts";

/** A calendar week, from Monday to Monday in UTC, with its name in ISO 8601. */
export interface Week {
  /** Such as `2026-W47`. */
  readonly period: string;
  /** The date that it begins with. */
  readonly monday: string;
  readonly time: Interval;
}

/** The week before this one. */
export function lastWeek(now: Temporal.Instant): Week {
  const today = now.toZonedDateTimeISO("UTC");
  return weekUntil(today.startOfDay().subtract({ days: today.dayOfWeek - 1 }));
}

/** So long after its end a week is counted: until then, posts of it are still read from networks that told late. */
const SETTLING = Temporal.Duration.from({ hours: 24 });

/** The newest weeks of which everything should have been heard, the oldest first. */
export function settledWeeks(now: Temporal.Instant, count: number): readonly Week[] {
  const end = lastWeek(now.subtract(SETTLING)).time.end.toZonedDateTimeISO("UTC");
  return Array.from({ length: count }, (_, index) => weekUntil(end.subtract({ weeks: count - 1 - index })));
}

function weekUntil(end: Temporal.ZonedDateTime): Week {
  const start = end.subtract({ weeks: 1 });
  const period = `${start.yearOfWeek}-W${String(start.weekOfYear).padStart(2, "0")}`;
  return { period, monday: start.toPlainDate().toString(), time: { start: start.toInstant(), end: end.toInstant() } };
}
