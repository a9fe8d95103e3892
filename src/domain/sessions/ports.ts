import type { PersonId } from "#domain/people/index.ts";
import type { PersonalData } from "#shared/personal-data.ts";
import type { Interval } from "#shared/time.ts";
import type { Job, Transaction } from "#shared/transaction.ts";
import type { Availability, Expert, Session } from "./session.ts";

export interface ExpertStore extends PersonalData {
  find(personId: PersonId): Promise<Expert | null>;
  save(expert: Expert): Promise<void>;
  remove(personId: PersonId): Promise<void>;
  /** Everybody who volunteers, with the number of sessions they gave or give since `since`. */
  all(since: Temporal.Instant): Promise<readonly (Expert & { readonly sessions: number })[]>;
}

export interface SessionStore extends PersonalData {
  /**
   * Takes the slot for both people and enqueues `jobs` in the same transaction.
   *
   * @returns false when one of the two has another session then
   */
  hold(session: Session, jobs: readonly Job[]): Promise<boolean>;
  find(id: string): Promise<Session | null>;
  /**
   * Writes `next` if the session is still in the state `from`, and runs `also` in the same transaction.
   *
   * @returns false when somebody else was faster
   */
  move(from: Session["state"], next: Session, also?: (tx: Transaction) => Promise<void>): Promise<boolean>;
  /** Sessions that are held or being cancelled for longer than so many real seconds: somebody must finish them. */
  unsettled(olderThanSeconds: number): Promise<readonly Session[]>;
  /** Held or booked sessions of the person that end after `now`, earliest first. */
  upcoming(personId: PersonId, now: Temporal.Instant): Promise<readonly Session[]>;
}

export interface NewEvent {
  readonly transactionId: string;
  readonly organizerId: PersonId;
  readonly attendeeId: PersonId;
  readonly slot: Interval;
  readonly subject: string;
}

export interface Calendar {
  /** One call for all of them (20 at most), made through the mailbox of the first. */
  availability(people: readonly PersonId[], window: Interval): Promise<readonly Availability[]>;
  /** A private Teams meeting in both calendars. Repeating it with the same `transactionId` makes no second one. */
  createEvent(event: NewEvent): Promise<{ readonly eventId: string; readonly joinUrl: string | null }>;
  /** Removes the event from both calendars. An event that is already gone is fine. */
  cancelEvent(organizerId: PersonId, eventId: string): Promise<void>;
}
