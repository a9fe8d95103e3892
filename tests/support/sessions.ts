import type { LedgerStore } from "#domain/attention/index.ts";
import {
  type Availability,
  type BookingDeps,
  defaultSlotRules,
  type Expert,
  type NewEvent,
  type Session,
  type SessionStore,
  type WorkingHours,
} from "#domain/sessions/index.ts";
import { overlaps } from "#shared/time.ts";
import type { Enqueue } from "#shared/transaction.ts";
import { fakeLedger, fakeQueue, instant, noTransaction, nothingPersonal } from "./fakes.ts";

/** Monday 09:00 in Berlin. */
export const monday = instant("2026-11-23T08:00Z");

export const officeHours: WorkingHours = {
  days: [1, 2, 3, 4, 5],
  start: Temporal.PlainTime.from("09:00"),
  end: Temporal.PlainTime.from("17:00"),
  zone: "Europe/Berlin",
};

const free = (personId: string): Availability => ({
  personId,
  kind: "known",
  busy: [],
  workingHours: officeHours,
});

export const anyTime = { window: null, notWeekdays: [], partOfDay: null, rest: "" };

/** Sessions in memory; a person cannot be in two at a time. */
function memorySessions(enqueue: Enqueue): SessionStore & { readonly all: Map<string, Session> } {
  const all = new Map<string, Session>();
  const active = (session: Session) => session.state === "held" || session.state === "booked";
  return {
    ...nothingPersonal,
    all,
    async hold(session, jobs) {
      const people = [session.askerId, session.expertId];
      const clash = [...all.values()].some(
        (other) =>
          active(other) &&
          overlaps(other.slot, session.slot) &&
          [other.askerId, other.expertId].some((id) => people.includes(id)),
      );
      if (clash) return false;
      all.set(session.id, session);
      await enqueue(noTransaction, jobs);
      return true;
    },
    find: async (id) => all.get(id) ?? null,
    async move(from, next, also) {
      if (all.get(next.id)?.state !== from) return false;
      all.set(next.id, next);
      await also?.(noTransaction);
      return true;
    },
    unsettled: async () => [...all.values()].filter(({ state }) => state === "held" || state === "cancelling"),
    upcoming: async (personId, now) =>
      [...all.values()].filter(
        (session) =>
          active(session) &&
          [session.askerId, session.expertId].includes(personId) &&
          Temporal.Instant.compare(session.slot.end, now) > 0,
      ),
  };
}

/** Mira and Jonas volunteer for hashtags, Jonas gave fewer sessions; everybody is free all week. */
export function sessionWorld(changes: Partial<BookingDeps> = {}, times: readonly Availability[] = []) {
  const events = new Map<string, NewEvent>();
  const cancelled: string[] = [];
  const calls = { availability: 0, create: 0, wake: 0 };
  const ledger = fakeLedger();
  const queue = fakeQueue();
  const sessions = memorySessions(queue.enqueue);
  const expert = (personId: string, count: number, since: string): Expert & { sessions: number } => ({
    personId,
    topics: ["hashtags", "erster beitrag"],
    since: instant(since),
    sessions: count,
  });
  const deps = {
    experts: {
      ...nothingPersonal,
      find: async (id: string) => (["mira", "jonas"].includes(id) ? expert(id, 0, "2026-01-01T00:00Z") : null),
      save: async () => {},
      remove: async () => {},
      all: async () => [expert("mira", 2, "2026-01-01T00:00Z"), expert("jonas", 0, "2026-02-01T00:00Z")],
    },
    sessions,
    calendar: {
      async availability(people: readonly string[]) {
        calls.availability += 1;
        return people.map((id) => times.find(({ personId }) => personId === id) ?? free(id));
      },
      async createEvent(event: NewEvent) {
        calls.create += 1;
        events.set(event.transactionId, event);
        return { eventId: `event of ${event.transactionId}`, joinUrl: "https://teams.example/join" };
      },
      cancelEvent: async (_organizer: string, eventId: string) => void cancelled.push(eventId),
    },
    ledger: ledger as unknown as LedgerStore,
    outbox: {
      wake() {
        calls.wake += 1;
      },
    },
    enqueue: queue.enqueue,
    clock: () => monday,
    rules: defaultSlotRules,
    subjects: { en: "Conversation", de: "Gespräch" },
    ...changes,
  };
  return { deps, events, cancelled, calls, ledger, queue, sessions };
}
