import type { PersonId } from "#domain/people/index.ts";
import type { Interval } from "#shared/time.ts";
import type { Availability } from "./availability.ts";
import type { Calendar } from "./ports.ts";

/** Reads the asker's own calendar in the asker's name. @throws AppError CONSENT_REQUIRED unless they agreed to that */
export type OwnCalendar = (window: Interval) => Promise<Availability>;

/**
 * Calendars where the asker's own is read in their name, should the service not be let into it: an administrator may
 * have opened the calendars of volunteers alone.
 */
export function withOwnCalendar(calendar: Calendar, personId: PersonId, own: OwnCalendar): Calendar {
  return {
    ...calendar,
    async availability(people, window) {
      const times = await calendar.availability(people, window);
      const isUnknown = times.some((time) => time.personId === personId && time.kind === "unknown");
      if (!isUnknown) return times;
      const seen = await own(window);
      return times.map((time) => (time.personId === personId ? seen : time));
    },
  };
}
