import type { PersonId } from "#domain/people/index.ts";
import type { SubscriptionStore, Subscriptions } from "#domain/subscriptions/index.ts";
import type { PersonalData } from "#shared/personal-data.ts";
import type { Interval } from "#shared/time.ts";
import type { Job, Transaction } from "#shared/transaction.ts";
import type { Availability } from "./availability.ts";
import type { BusyExpert, Expert } from "./expert.ts";
import type { Offer, SessionRequest } from "./request.ts";
import type { Format, Series, Session, SessionPreference, SessionState } from "./session.ts";

export interface ExpertStore extends PersonalData {
  find(personId: PersonId): Promise<Expert | null>;
  save(expert: Expert): Promise<void>;
  /** Lets `how` change what somebody decided, alone; null when they volunteer for nothing. */
  change(personId: PersonId, how: (expert: Expert) => Expert): Promise<Expert | null>;
  remove(personId: PersonId): Promise<void>;
  /** Everybody who volunteers, with the sessions (held, booked or moving) they gave or give that began after `since`. */
  all(since: Temporal.Instant): Promise<readonly BusyExpert[]>;
}

/** The most that an expert gives in a stretch of time; sessions count that begin in it. */
export interface Cap {
  readonly during: Interval;
  readonly sessions: number | null;
  readonly minutes: number | null;
}

/** `taken`: one of the two has something else then. `full`: the expert gives no more in that time. */
export type Held = "held" | "taken" | "full";

/** What else is true from the moment on in which a slot is taken. */
export interface Holding {
  readonly caps: readonly Cap[];
  /** Enqueued in the same transaction. */
  readonly jobs: readonly Job[];
  /** The offer that this comes from: it is over then, and its other times are free. `taken` if it was over before. */
  readonly offerId?: string;
  /** The request that this comes from: it is over then. `gone` if it was before, or is not with this expert any more. */
  readonly requestId?: string;
  readonly also?: (tx: Transaction) => Promise<void>;
}

/** A message about sessions that is planned once for each of them. */
export type SessionMark = "reminded" | "asked";

export interface SessionStore extends PersonalData {
  /** Takes the slot for both people, if it is free and the expert has capacity: two that want it wait for one another. */
  hold(session: Session, holding: Holding): Promise<Held | "gone">;
  /** Takes the new slot instead of the old one, if the session is still in the state `from`; `gone` if it is not. */
  holdAgain(from: SessionState, next: Session, holding: Omit<Holding, "offerId" | "requestId">): Promise<Held | "gone">;
  find(id: string): Promise<Session | null>;
  /** By the id of their events. */
  ofEvents(eventIds: readonly string[]): Promise<readonly Session[]>;
  /**
   * Writes `next` if the session is still in the state `from`, and runs `also` in the same transaction. Its time stays
   * as it is, unless Outlook says otherwise: then it is taken whatever else the two have.
   *
   * @returns false when somebody else was faster
   */
  move(from: SessionState, next: Session, also?: (tx: Transaction) => Promise<void>): Promise<boolean>;
  /**
   * Sessions that are held, moving or being cancelled for longer than so many real seconds: somebody must finish them.
   *
   * @param after - the id of the last one that was seen; they come in the order of their ids
   */
  unsettled(olderThanSeconds: number, limit: number, after?: string): Promise<readonly Session[]>;
  /** All of the person, in either role, however long. */
  unsettledOf(personId: PersonId): Promise<readonly Session[]>;
  /** Held, booked or moving sessions of the person that end after `now`, earliest first. */
  upcoming(personId: PersonId, now: Temporal.Instant): Promise<readonly Session[]>;
  /** Sessions of the person that took place, as far as the calendars say, and began after `since`; the latest first. */
  past(personId: PersonId, since: Temporal.Instant, now: Temporal.Instant): Promise<readonly Session[]>;
  /** Experts whose calendars hold a session (held, booked or moving) that ends after `now`. */
  organizers(now: Temporal.Instant): Promise<readonly PersonId[]>;
  /** Whom somebody had or has a session with (or in the reverse roles) that began after `since`; none of a series counts. */
  metSince(personId: PersonId, since: Temporal.Instant): Promise<ReadonlySet<PersonId>>;
  /**
   * Booked sessions that end after `now` and whose events were last looked at before `before`, longest ago first; they
   * count as looked at from now on.
   */
  takeUnwatched(now: Temporal.Instant, before: Temporal.Instant, limit: number): Promise<readonly Session[]>;
  /**
   * Booked sessions that begin in `starting` and do not have the mark yet; they get it, and `also` runs, in one
   * transaction. Whatever begins at another time than before has none.
   */
  takeUnmarked(
    mark: SessionMark,
    starting: Interval,
    limit: number,
    also: (tx: Transaction, sessions: readonly Session[]) => Promise<void>,
  ): Promise<number>;
  preference(personId: PersonId): Promise<SessionPreference | null>;
  /** Those of these people who said anything. */
  preferences(tx: Transaction, people: readonly PersonId[]): Promise<ReadonlyMap<PersonId, SessionPreference>>;
  savePreference(personId: PersonId, preference: SessionPreference): Promise<void>;
  /** Removes sessions that ended before `before`, and series, requests and offers that are over since then. */
  forget(before: Temporal.Instant): Promise<void>;
}

export interface SeriesStore extends PersonalData {
  add(tx: Transaction, series: Series): Promise<void>;
  /** Ends it together with what else changes, if it is not over. */
  end(tx: Transaction, id: string): Promise<void>;
  find(id: string): Promise<Series | null>;
  /** Active ones, in either role. */
  activeOf(personId: PersonId): Promise<readonly Series[]>;
  /** Active ones whose next session is to be planned by `now`. */
  due(now: Temporal.Instant, limit: number): Promise<readonly Series[]>;
  /** Lets `how` change it, alone; null from it changes nothing. Gives what it is afterwards, null when nothing changed. */
  change(
    id: string,
    how: (series: Series) => Series | null,
    also?: (tx: Transaction, next: Series) => Promise<void>,
  ): Promise<Series | null>;
}

export interface RequestStore extends PersonalData {
  /**
   * Gives the request, or the one that is open already when the same person asks the same expert; null when they have
   * `openMax` others.
   */
  add(
    request: SessionRequest,
    also?: (tx: Transaction) => Promise<void>,
    openMax?: number,
  ): Promise<SessionRequest | null>;
  find(id: string): Promise<SessionRequest | null>;
  /** Open ones of the person who asked. */
  openOf(askerId: PersonId): Promise<readonly SessionRequest[]>;
  /** Open ones that the expert is asked about at present. */
  askedOf(expertId: PersonId): Promise<readonly SessionRequest[]>;
  /** Open ones of which something is due by `now`: a reminder, or the next expert. */
  due(now: Temporal.Instant, limit: number): Promise<readonly SessionRequest[]>;
  change(
    id: string,
    how: (request: SessionRequest) => SessionRequest | null,
    also?: (tx: Transaction, next: SessionRequest) => Promise<void>,
  ): Promise<SessionRequest | null>;
  /** How many nobody accepted for each topic, although a second expert was asked and reminded. */
  waiting(): Promise<readonly { readonly topic: string; readonly requests: number }[]>;
}

export interface OfferStore extends PersonalData {
  /** Keeps the times for the expert until somebody takes one. @returns false when one of them is taken already */
  add(offer: Offer, also?: (tx: Transaction) => Promise<void>): Promise<boolean>;
  find(id: string): Promise<Offer | null>;
  /** Open ones that the expert made, or that the person was invited to and did not decline. */
  openOf(personId: PersonId): Promise<readonly Offer[]>;
  /** Open ones of which something is due by `now`: a reminder, or their end. */
  due(now: Temporal.Instant, limit: number): Promise<readonly Offer[]>;
  /** As everywhere; an offer that is not open afterwards keeps no time. */
  change(
    id: string,
    how: (offer: Offer) => Offer | null,
    also?: (tx: Transaction, next: Offer) => Promise<void>,
  ): Promise<Offer | null>;
}

/** That somebody wanted an hour, kept under a pseudonym for 90 days: for the question whether there are enough. */
export interface Demand {
  readonly at: Temporal.Instant;
  readonly askerId: PersonId;
  readonly topic: string;
  readonly format: Format;
}

export interface DemandStore extends PersonalData {
  note(demand: Demand): Promise<void>;
  /** By topic: the minutes that each pseudonym wanted. */
  between(during: Interval): Promise<ReadonlyMap<string, ReadonlyMap<string, number>>>;
  forget(before: Temporal.Instant): Promise<void>;
}

/** Who is above whom. */
export interface ReportingLines {
  /**
   * Everybody above each of these people, the nearest first.
   *
   * @throws AppError GRAPH_* when that cannot be found out at present
   */
  above(ids: readonly PersonId[]): Promise<ReadonlyMap<PersonId, readonly PersonId[]>>;
}

export interface NewEvent {
  readonly transactionId: string;
  readonly organizerId: PersonId;
  readonly attendeeId: PersonId;
  readonly slot: Interval;
  readonly subject: string;
  /** The organizer's, by its IANA name: for invitations, while the zone of their calendar is not known. */
  readonly zone: string | null;
}

/** An event as Outlook shows it now. `unknown`: that could not be found out. */
export type EventStanding =
  | { readonly kind: "gone" | "unknown"; readonly eventId: string }
  | {
      readonly kind: "there";
      readonly eventId: string;
      readonly slot: Interval;
      /** Whether the attendee said no. */
      readonly declined: boolean;
      /** Another time that the attendee proposed. */
      readonly proposed: Interval | null;
    };

export interface Calendar {
  /** One call for all of them (20 at most), made through the mailbox of the first; the next, should it not let us in. */
  availability(people: readonly PersonId[], window: Interval): Promise<readonly Availability[]>;
  /** A private Teams meeting in both calendars. Repeating it with the same `transactionId` makes no second one. */
  createEvent(event: NewEvent): Promise<{ readonly eventId: string; readonly joinUrl: string | null }>;
  /** Moves the event in both calendars; `zone` as in `NewEvent`. @returns false when it is gone */
  moveEvent(organizerId: PersonId, eventId: string, slot: Interval, zone: string | null): Promise<boolean>;
  /** Removes the event from both calendars. An event that is already gone is fine. */
  cancelEvent(organizerId: PersonId, eventId: string): Promise<void>;
  /** How events stand in their organizers' calendars, in the order asked; nothing else of those calendars is read. */
  standings(events: readonly Pick<Session, "expertId" | "askerId" | "eventId">[]): Promise<readonly EventStanding[]>;
}

/** Graph's side of being told what changes in people's calendars. */
export type EventSubscriptions = Subscriptions<PersonId>;

/** Whose calendars we are told of: `watchedId` is the person. */
export interface EventSubscriptionStore extends SubscriptionStore, PersonalData {}
