import type { Interval } from "#shared/time.ts";

/** The week before this one, from Monday to Monday in UTC, with its name in ISO 8601. */
export function lastWeek(now: Temporal.Instant): { readonly period: string; readonly time: Interval } {
  const today = now.toZonedDateTimeISO("UTC");
  const end = today.startOfDay().subtract({ days: today.dayOfWeek - 1 });
  const start = end.subtract({ days: 7 });
  const period = `${start.yearOfWeek}-W${String(start.weekOfYear).padStart(2, "0")}`;
  return { period, time: { start: start.toInstant(), end: end.toInstant() } };
}
