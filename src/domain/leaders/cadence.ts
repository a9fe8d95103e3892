import type { Cadence } from "./leader.ts";

/**
 * The next time this leader is due a nudge.
 *
 * Follows the leader's own clock: a 09:00 nudge stays at 09:00 when daylight saving begins or ends.
 * A time that the clocks skip is read with the offset from before the change, as calendars do
 * (RFC 5545, section 3.3.5), so 02:30 on that night becomes 03:30.
 *
 * @param now - a nudge due at exactly this instant counts as already sent
 * @returns the first due time after `now`, never more than 8 days away
 */
export function nextNudge(cadence: Cadence, now: Temporal.Instant): Temporal.ZonedDateTime {
  const today = now.toZonedDateTimeISO(cadence.zone).toPlainDate();
  const daysAhead = (cadence.weekday - today.dayOfWeek + 7) % 7;
  for (let days = daysAhead; ; days += 7) {
    const due = today.add({ days }).toZonedDateTime({ timeZone: cadence.zone, plainTime: cadence.time });
    if (Temporal.Instant.compare(due.toInstant(), now) > 0) return due;
  }
}
