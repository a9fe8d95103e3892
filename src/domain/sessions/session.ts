import type { PersonId } from "#domain/people/index.ts";
import type { Interval } from "#shared/time.ts";

/**
 * What an hour can be: a quick call, half an hour, an expert's hour, an hour at somebody's side, or one hour of a
 * reverse-mentoring series.
 */
export type Format = "quick" | "half" | "hour" | "shadow" | "mentoring";

const MINUTES = { quick: 15, half: 30, hour: 60, shadow: 60, mentoring: 45 } as const satisfies Record<Format, number>;

/** How long a session of this format is. */
export function minutesOf(format: Format): number {
  return MINUTES[format];
}

/** The slot of a session of this format that begins then. */
export function slotAt(start: Temporal.Instant, format: Format): Interval {
  return { start, end: start.add({ minutes: minutesOf(format) }) };
}

/**
 * `held`: the slot is theirs, the calendar event is being made. `booked`: both calendars show it. `moving`: the new slot
 * is theirs, the event is being moved. `cancelling`: it no longer holds, the event is being removed.
 */
export type SessionState = "held" | "booked" | "moving" | "cancelling" | "cancelled";

/** A private hour of two people. What it is about is forgotten once the expert was told. */
export interface Session {
  /** Also the `transactionId` of the calendar event, so that repeating its creation is harmless. */
  readonly id: string;
  readonly expertId: PersonId;
  readonly askerId: PersonId;
  readonly format: Format;
  readonly slot: Interval;
  /** What both calendars call it: neutral, or what the asker chose. */
  readonly subject: string;
  readonly state: SessionState;
  readonly eventId: string | null;
  readonly joinUrl: string | null;
  /** Who cancelled; null also when that happened in Outlook. */
  readonly cancelledBy: PersonId | null;
  /** What the expert is to be told of the matter, until they are. */
  readonly topic: string | null;
  /** Who moves it, until the calendars show it. */
  readonly movedBy: PersonId | null;
  /** Where it was before it was moved, while that is not in the calendars yet. */
  readonly previous: Interval | null;
  /** The series that it belongs to. */
  readonly seriesId: string | null;
}

/** A session that does not take place, without what was only needed so that it would. */
export function calledOff(session: Session, state: "cancelling" | "cancelled", by: PersonId | null = null): Session {
  return { ...session, state, cancelledBy: by, topic: null, movedBy: null };
}

/** A mentor and a leader who meet every second week, six times. */
export interface Series {
  readonly id: string;
  /** The mentor. */
  readonly expertId: PersonId;
  readonly askerId: PersonId;
  readonly subject: string;
  /** `ended`: one of the two ended it, which nobody has to explain. `done`: all its sessions were. */
  readonly state: "active" | "ended" | "done";
  /** Sessions that were planned so far. */
  readonly planned: number;
  /** Turns since the last one that was planned that had no time for both. */
  readonly missed: number;
  /** When the next one is to begin, if both are free; null when none follows. */
  readonly nextAt: Temporal.Instant | null;
  /** When that is to be planned; null when none follows. */
  readonly planAt: Temporal.Instant | null;
}

/**
 * The id of the next session of a series. Only the first has one that says nothing of it, so that what was planned by a
 * process that died is not planned twice, nor taken for the first.
 */
export function nextSessionId({ id, planned }: Pick<Series, "id" | "planned">): string {
  return `${stemOf(id)}${planned}`;
}

/** Whether a series begins with it. */
export function isFirstOfSeries({ id, seriesId }: Pick<Session, "id" | "seriesId">): boolean {
  return seriesId !== null && !id.startsWith(stemOf(seriesId));
}

const stemOf = (seriesId: string) => seriesId.slice(0, -1);

/** How somebody wants to be treated as far as their own sessions go. */
export interface SessionPreference {
  /** Whether they want to be reminded the day before. */
  readonly remind: boolean;
  /** Whether they want to be asked afterwards whether it helped. */
  readonly ask: boolean;
  /** What their sessions are called in the calendars; null for the neutral word. */
  readonly subject: string | null;
}
