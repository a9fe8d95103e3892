import type { Series, Session } from "./session.ts";

/** Between two sessions of a series, on the asker's calendar. */
const EVERY = Temporal.Duration.from({ weeks: 2 });

/** The series that begins with its first session, at whose wall-clock time the others are to be. */
export function newSeries(id: string, { askerId, expertId, slot, subject }: Session, zone: string): Series {
  const nextAt = slot.start.toZonedDateTimeISO(zone).add(EVERY).toInstant();
  return { id, expertId, askerId, subject, state: "active", planned: 1, nextAt, planAt: slot.end };
}
