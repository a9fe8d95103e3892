import type { Session } from "#domain/sessions/index.ts";
import type { Interval } from "#shared/time.ts";
import { instant } from "./sql.ts";

export interface SessionRow extends Pick<Session, "id" | "format" | "subject" | "state" | "topic"> {
  readonly expert_id: string;
  readonly asker_id: string;
  readonly starts_at: string;
  readonly ends_at: string;
  readonly event_id: string | null;
  readonly join_url: string | null;
  readonly cancelled_by: string | null;
  readonly moved_by: string | null;
  readonly previous_starts_at: string | null;
  readonly previous_ends_at: string | null;
  readonly series_id: string | null;
}

function previousOf({ previous_starts_at: start, previous_ends_at: end }: SessionRow): Interval | null {
  return start && end ? { start: instant(start), end: instant(end) } : null;
}

export function sessionOf(found: SessionRow): Session {
  const { id, format, subject, state, topic } = found;
  return {
    ...{ id, format, subject, state, topic },
    expertId: found.expert_id,
    askerId: found.asker_id,
    slot: { start: instant(found.starts_at), end: instant(found.ends_at) },
    eventId: found.event_id,
    joinUrl: found.join_url,
    cancelledBy: found.cancelled_by,
    movedBy: found.moved_by,
    previous: previousOf(found),
    seriesId: found.series_id,
  };
}

export function sessionRow({ id, format, subject, state, topic, ...session }: Session): SessionRow {
  return {
    ...{ id, format, subject, state, topic },
    expert_id: session.expertId,
    asker_id: session.askerId,
    starts_at: session.slot.start.toString(),
    ends_at: session.slot.end.toString(),
    event_id: session.eventId,
    join_url: session.joinUrl,
    cancelled_by: session.cancelledBy,
    moved_by: session.movedBy,
    previous_starts_at: session.previous?.start.toString() ?? null,
    previous_ends_at: session.previous?.end.toString() ?? null,
    series_id: session.seriesId,
  };
}
