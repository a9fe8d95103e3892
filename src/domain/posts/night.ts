import { isBefore } from "#shared/time.ts";

const BEGINS = Temporal.PlainTime.from("01:00");
const LASTS_SECONDS = 4 * 3_600;
const AHEAD_MIN = Temporal.Duration.from({ hours: 1 });

/** The next time between 01:00 and 05:00 UTC, more than an hour ahead, that belongs to this id: each has its own, the same every night. */
export function comingNight(id: string, now: Temporal.Instant): Temporal.Instant {
  const today = now.toZonedDateTimeISO("UTC").toPlainDate().toZonedDateTime({ timeZone: "UTC", plainTime: BEGINS });
  const time = today.toInstant().add({ seconds: hash(id) % LASTS_SECONDS });
  return isBefore(now.add(AHEAD_MIN), time) ? time : time.add({ hours: 24 });
}

/** FNV-1a with 32 bits: spreads ids evenly, and keeps nothing secret. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return value >>> 0;
}
