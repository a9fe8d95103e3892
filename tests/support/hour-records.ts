import type { Expert, Offer, Series, Session, SessionRequest } from "#domain/sessions/index.ts";
import { instant } from "./fakes.ts";

export const nine = instant("2026-11-23T09:00:00Z");

/** An hour that begins so many minutes after nine. */
export const hourAt = (minutes: number) => ({ start: nine.add({ minutes }), end: nine.add({ minutes: minutes + 60 }) });

/** The ordinary case: nothing is in the calendars yet. */
export function session(changes: Partial<Session> = {}): Session {
  return {
    id: crypto.randomUUID(),
    expertId: "mette",
    askerId: "lars",
    format: "hour",
    slot: hourAt(0),
    subject: "Conversation",
    state: "held",
    eventId: null,
    joinUrl: null,
    cancelledBy: null,
    topic: null,
    movedBy: null,
    previous: null,
    seriesId: null,
    ...changes,
  };
}

export function expert(changes: Partial<Expert> = {}): Expert {
  return {
    personId: "mette",
    topics: ["excel"],
    since: nine,
    languages: ["en"],
    formats: ["quick", "half", "hour"],
    minutesPerMonth: 180,
    perWeek: 2,
    noticeHours: 24,
    neverWith: [],
    trainedAt: null,
    booking: "direct",
    pause: null,
    likes: null,
    tentativeIsFree: false,
    elsewhereIsFree: true,
    ...changes,
  };
}

/** Mette was just asked. */
export function sessionRequest(changes: Partial<SessionRequest> = {}): SessionRequest {
  return {
    id: crypto.randomUUID(),
    askerId: "lars",
    format: "half",
    language: "de",
    topic: "excel",
    wish: { window: null, notWeekdays: [], partOfDay: null },
    state: "open",
    expertId: "mette",
    askedAt: nine,
    slots: [hourAt(0), hourAt(120)],
    counter: null,
    remindAt: nine.add({ hours: 24 }),
    moveOnAt: nine.add({ hours: 48 }),
    asked: ["mette"],
    ...changes,
  };
}

/** Nobody answered yet. */
export function sessionOffer(changes: Partial<Offer> = {}): Offer {
  return {
    id: crypto.randomUUID(),
    expertId: "mette",
    format: "hour",
    slots: [hourAt(0), hourAt(120)],
    line: "Ihr wolltet über Excel reden",
    invited: ["lars", "anna"],
    declined: [],
    state: "open",
    remindAt: nine.add({ hours: 24 }),
    endsAt: nine.add({ hours: 48 }),
    ...changes,
  };
}

/** The first of six is planned. */
export function sessionSeries(changes: Partial<Series> = {}): Series {
  return {
    id: crypto.randomUUID(),
    expertId: "mette",
    askerId: "lars",
    subject: "Conversation",
    state: "active",
    planned: 1,
    missed: 0,
    nextAt: nine.add({ hours: 14 * 24 }),
    planAt: nine.add({ hours: 1 }),
    ...changes,
  };
}
