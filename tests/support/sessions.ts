import type { LedgerStore } from "#domain/attention/index.ts";
import type { Person } from "#domain/people/index.ts";
import {
  type Availability,
  type BookingDeps,
  type BusyExpert,
  defaultSlotRules,
  type EventStanding,
  type NewEvent,
  type WorkingHours,
} from "#domain/sessions/index.ts";
import { type Interval, isBefore } from "#shared/time.ts";
import type { Transaction } from "#shared/transaction.ts";
import { contact, fakeLedger, fakeQueue, instant, noTransaction, person, silent } from "./fakes.ts";
import { expert } from "./hour-records.ts";
import { sessionStores } from "./session-stores.ts";

/** Monday 09:00 in Berlin. */
export const monday = instant("2026-11-23T08:00Z");

const officeHours: WorkingHours = {
  days: [1, 2, 3, 4, 5],
  start: Temporal.PlainTime.from("09:00"),
  end: Temporal.PlainTime.from("17:00"),
  zone: "Europe/Berlin",
};

export type KnownTime = Extract<Availability, { kind: "known" }>;

/** Somebody who works in office hours and has nothing in their calendar but what is said. */
export function free(personId: string, changes: Partial<KnownTime> = {}): KnownTime {
  return { personId, kind: "known", busy: [], tentative: [], elsewhere: [], workingHours: officeHours, ...changes };
}

/** As they stand in what a calendar says. */
export const flat = (busy: readonly Interval[]) =>
  busy.flatMap(({ end, start }) => [start.epochMilliseconds, end.epochMilliseconds]);

export const anyTime = { window: null, notWeekdays: [], partOfDay: null, rest: "" };

/** Somebody who volunteers for hashtags and first posts, in both languages. */
export function busyExpert(changes: Partial<BusyExpert> = {}): BusyExpert {
  return {
    ...expert({ topics: ["hashtags", "erster beitrag"], languages: ["en", "de"], since: instant("2026-01-01T00:00Z") }),
    given: [],
    ...changes,
  };
}

/** An hour some days before `monday`. */
export function givenDaysAgo(days: number, minutes = 30): Interval {
  const start = monday.subtract({ hours: days * 24 });
  return { start, end: start.add({ minutes }) };
}

const mira = busyExpert({ personId: "mira", given: [givenDaysAgo(20), givenDaysAgo(30)] });
const jonas = busyExpert({ personId: "jonas" });

function fakeCalendar(times: readonly Availability[]) {
  const events = new Map<string, NewEvent>();
  const moved: { readonly eventId: string; readonly slot: Interval }[] = [];
  const cancelled: string[] = [];
  const standings = new Map<string, EventStanding>();
  const calls = { availability: 0, create: 0 };
  const looks: { readonly people: readonly string[]; readonly window: Interval }[] = [];
  const calendar: BookingDeps["calendar"] = {
    async availability(people, window) {
      // As Graph does, to which nobody sends this.
      if (!isBefore(window.start, window.end)) throw new Error("a window that ends before it begins");
      calls.availability += 1;
      looks.push({ people, window });
      return people.map((id) => times.find(({ personId }) => personId === id) ?? free(id));
    },
    async createEvent(event) {
      calls.create += 1;
      events.set(event.transactionId, event);
      return { eventId: `event of ${event.transactionId}`, joinUrl: "https://teams.example/join" };
    },
    async moveEvent(_organizer, eventId, slot) {
      moved.push({ eventId, slot });
      return !cancelled.includes(eventId);
    },
    cancelEvent: async (_organizer, eventId) => void cancelled.push(eventId),
    standings: async (asked) =>
      asked.map(({ eventId }) => standings.get(eventId ?? "") ?? { kind: "unknown", eventId: eventId ?? "" }),
  };
  return { calendar, events, moved, cancelled, standings, calls, looks };
}

/** Who is who, to the bot: everybody lives in Berlin, and nobody's reporting line is known to touch another's. */
export interface WorldOf {
  readonly volunteers?: readonly BusyExpert[];
  readonly people?: readonly Person[];
  /** Who is above whom, the nearest first. */
  readonly above?: Readonly<Record<string, readonly string[]>>;
}

/** Mira and Jonas volunteer for hashtags, Jonas gave fewer sessions; everybody is free all week. */
export function sessionWorld(
  changes: Partial<BookingDeps> = {},
  times: readonly Availability[] = [],
  { above = {}, people = [], volunteers = [mira, jonas] }: WorldOf = {},
) {
  const { calendar, calls: calendarCalls, ...outlook } = fakeCalendar(times);
  const calls = Object.assign(calendarCalls, { wake: 0 });
  const ledger = fakeLedger();
  const queue = fakeQueue();
  const { wanted, ...stores } = sessionStores(queue.enqueue, volunteers);
  const deps = {
    ...stores,
    people: {
      find: async (id: string) => people.find((one) => one.id === id) ?? person({ id }),
      contact: async () => contact,
    },
    calendar,
    lines: { above: async (ids: readonly string[]) => new Map(ids.map((id) => [id, above[id] ?? []])) },
    holidays: { isHoliday: () => false, regionOfZone: () => "DE" },
    ledger: ledger as unknown as LedgerStore,
    outbox: {
      wake() {
        calls.wake += 1;
      },
    },
    enqueue: queue.enqueue,
    transaction: <Result>(work: (tx: Transaction) => Promise<Result>) => work(noTransaction),
    clock: () => monday,
    rules: defaultSlotRules,
    subjects: { en: "Conversation", de: "Gespräch" },
    log: silent,
    ...changes,
  };
  return { deps, calls, ledger, queue, wanted, stores, sessions: stores.sessions, ...outlook };
}
