import type { Intention } from "#domain/attention/index.ts";
import type { PersonId } from "#domain/people/index.ts";
import type { BookingDeps } from "./deps.ts";
import { settleJob } from "./move-and-tell.ts";
import type { Series, Session } from "./session.ts";
import { bothOf } from "./session-notices.ts";
import { settleNow } from "./settle.ts";

/** The kinds of word that a series is over, and that the next hour found no time. */
const SERIES_ENDED = "sessions.seriesEnded";
export const SERIES_STUCK = "sessions.seriesStuck";

/** Hours of a series. */
export const SERIES_SESSIONS = 6;

/** Between two sessions of a series, on the asker's calendar. */
const EVERY = Temporal.Duration.from({ weeks: 2 });

/** How long word about a series is worth its while. */
const TOLD_WITHIN = Temporal.Duration.from({ hours: 7 * 24 });

/** The series that begins with its first session, at whose wall-clock time the others are to be. */
export function newSeries(id: string, { askerId, expertId, slot, subject }: Session, zone: string): Series {
  const nextAt = turnAfter(slot.start, zone);
  return { id, expertId, askerId, subject, state: "active", planned: 1, missed: 0, nextAt, planAt: slot.end };
}

/** The same weekday and wall-clock time two weeks on, also when the clocks change in between. */
export function turnAfter(at: Temporal.Instant, zone: string): Temporal.Instant {
  return at.toZonedDateTimeISO(zone).add(EVERY).toInstant();
}

/**
 * Ends a series for both; either may, at any time. What is ahead of it is called off, and both get the same sentence.
 * Neither who ended it nor why is kept.
 *
 * @returns false if there is nothing of theirs to end
 */
export async function endSeries(
  deps: BookingDeps,
  { by, seriesId }: { readonly by: PersonId; readonly seriesId: string },
): Promise<boolean> {
  const series = await deps.series.find(seriesId);
  if (!series || !bothOf(series).includes(by)) return false;
  return closeSeries(deps, series);
}

/** @returns false if it was over before */
export async function closeSeries(deps: BookingDeps, { askerId, expertId, id }: Series): Promise<boolean> {
  const now = deps.clock();
  const upcoming = await Promise.all(bothOf({ askerId, expertId }).map((one) => deps.sessions.upcoming(one, now)));
  const ahead = new Map(upcoming.flat().map((session) => [session.id, session]));
  const own = [...ahead.values()].filter(({ seriesId }) => seriesId === id);
  const ended = await deps.series.change(
    id,
    (one) => (one.state === "active" ? { ...one, state: "ended", nextAt: null, planAt: null } : null),
    async (tx, series) => {
      // Settling calls off what belongs to a series that was ended.
      await deps.enqueue(
        tx,
        own.map((session) => settleJob(session.id)),
      );
      await deps.ledger.add(tx, wordsOn(SERIES_ENDED, series, `${id}`, now), now);
    },
  );
  if (!ended) return false;
  deps.outbox.wake();
  for (const session of own) {
    await settleNow(deps, session).catch((error: unknown) => {
      deps.log.warn({ sessionId: session.id, error }, "an hour of a series that was ended is still in the calendars");
    });
  }
  return true;
}

/** The same to both. */
export function wordsOn(kind: string, series: Series, key: string, now: Temporal.Instant): readonly Intention[] {
  const { askerId, id: seriesId } = series;
  return bothOf(series).map((to) => ({
    id: crypto.randomUUID(),
    personId: to,
    class: "appointment",
    kind,
    key: `${kind}:${key}:${to}`,
    facts: { seriesId, withId: to === askerId ? series.expertId : askerId },
    notAfter: now.add(TOLD_WITHIN),
  }));
}
