import type { Contact, Person, PersonId } from "#domain/people/index.ts";
import type { PersonalData } from "#shared/personal-data.ts";
import type { Transaction } from "#shared/transaction.ts";
import type { Intention, LedgerEntry, Settlement, Verdict } from "./ledger.ts";

export interface LedgerStore extends PersonalData {
  /** Writes rows in the state `planned`; an intention whose key is known is ignored. */
  add(tx: Transaction, intentions: readonly Intention[], now: Temporal.Instant): Promise<void>;
  /**
   * Asks `decide` about a planned entry and records the verdict, alone for this person:
   * two claims for one person, in any replica, run one after the other.
   *
   * @param decide - sees the entry and when messages of its class were sent, are being sent or are in doubt, in the last 8 days
   * @returns the entry, now `sending`, or null if it is not to be sent (now)
   */
  claim(
    id: string,
    decide: (entry: LedgerEntry, sentBefore: readonly Temporal.Instant[]) => Verdict,
    now: Temporal.Instant,
  ): Promise<LedgerEntry | null>;
  /** Drops what of this kind is still planned for the person. */
  withdraw(personId: PersonId, kind: string): Promise<void>;
  settle(id: string, settlement: Settlement, now: Temporal.Instant): Promise<void>;
  /**
   * Takes up what a crashed sender left in `sending` for longer than `leaseSeconds` of real time:
   * unasked messages become `in_doubt`, those of the class appointment `planned` again.
   */
  recover(leaseSeconds: number): Promise<{ readonly inDoubt: number; readonly again: readonly string[] }>;
  /** A page of the ids of entries that still wait to be sent: those behind `after`, null for the first page. */
  planned(after: string | null, limit: number): Promise<readonly string[]>;
  find(id: string): Promise<LedgerEntry | null>;
  /** The newest entry that reached (or may have reached) the person. */
  latest(personId: PersonId): Promise<LedgerEntry | null>;
  /** Why nothing may be sent at present; null when sending is allowed. */
  pauseReason(): Promise<string | null>;
  pause(reason: string, now: Temporal.Instant): Promise<void>;
  resume(): Promise<void>;
  /** Removes what was planned before `before` and is over. */
  forget(before: Temporal.Instant): Promise<void>;
  /** How many entries are in each state. */
  counts(): Promise<Readonly<Record<string, number>>>;
}

/** What is to be said to whom; the words are the messenger's. */
export interface Notice {
  readonly entryId: string;
  readonly person: Person;
  readonly kind: string;
  readonly facts: Readonly<Record<string, unknown>>;
}

export type Delivery =
  | { readonly kind: "sent"; readonly activityId: string | null }
  /** The person blocked the bot: `ConversationBlockedByUser` or `MessageWritesBlocked`. */
  | { readonly kind: "blocked" }
  /** Refused for a reason that concerns the sender, not this person: 401, or any other 403. */
  | { readonly kind: "refused"; readonly reason: string }
  /** Refused for a reason that concerns this one message, such as a conversation that is gone. */
  | { readonly kind: "undeliverable"; readonly reason: string }
  /** Certainly not delivered; may be tried again after so many seconds. */
  | { readonly kind: "later"; readonly afterSeconds: number }
  /** It may have been delivered. */
  | { readonly kind: "in_doubt"; readonly reason: string };

export interface Messenger {
  send(to: Contact, notice: Notice): Promise<Delivery>;
}
