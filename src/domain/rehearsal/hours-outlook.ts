import type { Person, PersonId } from "#domain/people/index.ts";
import type { Availability, Calendar, EventStanding, NewEvent } from "#domain/sessions/index.ts";
import { assert } from "#shared/errors.ts";
import type { Clock, Interval } from "#shared/time.ts";
import { callsThatFail, type HourFaults } from "./hours-faults.ts";
import type { Mailbox } from "./hours-mailbox.ts";
import type { Life } from "./life.ts";
import type { Random } from "./random.ts";

/** An hour in both calendars. */
export interface OutlookEvent {
  readonly id: string;
  readonly transactionId: string;
  readonly organizerId: PersonId;
  readonly attendeeId: PersonId;
  readonly madeAt: Temporal.Instant;
  slot: Interval;
  /** Where it was before it was moved, and until when. */
  readonly earlier: { readonly slot: Interval; readonly until: Temporal.Instant }[];
  answer: "none" | "accepted" | "declined";
  proposed: Interval | null;
  isGone: boolean;
  /** Whether one of the two moved it themselves, wherever to. */
  isOwnDoing: boolean;
}

/** Somebody with what stands in their calendar. */
export interface Owner {
  readonly person: Person;
  readonly mailbox: Mailbox;
}

/** Everybody's calendars. */
export interface Outlook {
  readonly events: readonly OutlookEvent[];
  ownerOf(personId: PersonId): Owner;
  /** Hours that stand in somebody's calendar. */
  eventsOf(personId: PersonId): readonly OutlookEvent[];
  /** One of the two moves it themselves, wherever to. */
  moveByHand(event: OutlookEvent, slot: Interval): void;
  /** The way to it for a process that may end on it. */
  calendarFor(life: Life): Calendar;
  /** Called when the service makes or moves an event. */
  onPlaced: (event: OutlookEvent, how: "made" | "moved") => void;
}

/** @param faults - read anew at each call */
export function makeOutlook(
  owners: ReadonlyMap<PersonId, Owner>,
  faults: () => HourFaults,
  random: Random,
  clock: Clock,
): Outlook {
  const call = callsThatFail(faults, random.split("calls"), clock);
  const events: OutlookEvent[] = [];
  const byId = new Map<string, OutlookEvent>();
  const byTransaction = new Map<string, OutlookEvent>();
  const byPerson = new Map<PersonId, OutlookEvent[]>();

  function make({ attendeeId, organizerId, slot, transactionId }: NewEvent): OutlookEvent {
    const id = `event-${events.length + 1}`;
    const event: OutlookEvent = {
      ...{ id, transactionId, organizerId, attendeeId, slot, earlier: [], madeAt: clock() },
      ...{ answer: "none", proposed: null, isGone: false, isOwnDoing: false },
    };
    events.push(event);
    byId.set(id, event);
    byTransaction.set(transactionId, event);
    for (const person of [organizerId, attendeeId]) byPerson.set(person, [...(byPerson.get(person) ?? []), event]);
    outlook.onPlaced(event, "made");
    return event;
  }

  /** Whoever is invited is asked anew. */
  function move(event: OutlookEvent, slot: Interval, isOwnDoing: boolean): void {
    event.earlier.push({ slot: event.slot, until: clock() });
    Object.assign(event, { slot, isOwnDoing, answer: "none", proposed: null });
  }

  const outlook: Outlook = {
    events,
    onPlaced: () => {},
    ownerOf(personId) {
      const found = owners.get(personId);
      assert(found, "somebody who does not exist");
      return found;
    },
    eventsOf: (personId) => (byPerson.get(personId) ?? []).filter(({ isGone }) => !isGone),
    moveByHand: (event, slot) => move(event, slot, true),
    calendarFor: (life) => ({
      availability: (people, window) =>
        call(life, () =>
          people.map((personId) =>
            random.chance(faults().unknown)
              ? { personId, kind: "unknown" as const }
              : timeOf(outlook.ownerOf(personId), outlook.eventsOf(personId), window),
          ),
        ),
      createEvent: (event) =>
        call(life, () => {
          const { id } = byTransaction.get(event.transactionId) ?? make(event);
          return { eventId: id, joinUrl: null };
        }),
      moveEvent: (_organizerId, eventId, slot) =>
        call(life, () => {
          const event = byId.get(eventId);
          if (!event || event.isGone) return false;
          if (event.slot.start.equals(slot.start)) return true;
          move(event, slot, false);
          outlook.onPlaced(event, "moved");
          return true;
        }),
      cancelEvent: (_organizerId, eventId) =>
        call(life, () => {
          const event = byId.get(eventId);
          if (event) event.isGone = true;
        }),
      standings: (asked) => call(life, () => asked.map(({ eventId }) => standingOf(eventId ?? "", byId))),
    }),
  };
  return outlook;
}

/** What an invitation stands for that was not answered, is tentative; what was declined, nothing. */
function timeOf({ mailbox, person }: Owner, own: readonly OutlookEvent[], window: Interval): Availability {
  const [from, to] = [window.start.epochMilliseconds, window.end.epochMilliseconds];
  const [busy, tentative] = [mailbox.busy.during(from, to), mailbox.tentative.during(from, to)];
  for (const { answer, attendeeId, slot } of own) {
    const [start, end] = [slot.start.epochMilliseconds, slot.end.epochMilliseconds];
    if (end <= from || start >= to) continue;
    const isOpen = attendeeId === person.id && answer !== "accepted";
    if (!isOpen) busy.push(start, end);
    else if (answer === "none") tentative.push(start, end);
  }
  const { elsewhere, workingHours } = mailbox;
  return { personId: person.id, kind: "known", busy, tentative, elsewhere: elsewhere.during(from, to), workingHours };
}

function standingOf(eventId: string, byId: ReadonlyMap<string, OutlookEvent>): EventStanding {
  const event = byId.get(eventId);
  if (!event || event.isGone) return { kind: "gone", eventId };
  const { answer, proposed, slot } = event;
  return { kind: "there", eventId, slot, declined: answer === "declined", proposed };
}
