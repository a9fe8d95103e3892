import type { Contact, Person, PersonId } from "#domain/people/index.ts";
import type { PersonalData } from "#shared/personal-data.ts";
import type { Interval } from "#shared/time.ts";
import type { Transaction } from "#shared/transaction.ts";
import type { Intention, LedgerEntry, Settlement, Standing, Verdict } from "./ledger.ts";

interface LedgerPage {
  /** The id of the last entry of the page before; null for the first page. */
  readonly after: string | null;
  readonly limit: number;
}

export interface LedgerStore extends PersonalData {
  /** Writes rows in the state `planned`; an intention whose key is known is ignored. */
  add(tx: Transaction, intentions: readonly Intention[], now: Temporal.Instant): Promise<void>;
  /**
   * A page of what waits to be sent at `now`, what expires first at its head; not handed out again, in any replica,
   * until it was decided on or its sender must have crashed. Nothing is while sending is paused.
   */
  take(now: Temporal.Instant, limit: number): Promise<readonly LedgerEntry[]>;
  /** Hands out again what was taken and not decided on. */
  release(ids: readonly string[]): Promise<void>;
  /** What the verdict on an entry depends on at present; null if it is not to be sent: not planned any more, or paused. */
  standing(entry: Pick<LedgerEntry, "id" | "personId">, now: Temporal.Instant): Promise<Standing | null>;
  /**
   * Asks `decide` about a planned entry and records the verdict, alone for this person:
   * two claims for one person, in any replica, run one after the other.
   *
   * @param besides - what the entry is to say in addition to its facts as they are now, should it be sent
   * @returns the entry, now `sending`, or null if it is not to be sent (now)
   */
  claim(
    id: string,
    decide: (entry: LedgerEntry, standing: Standing) => Verdict,
    now: Temporal.Instant,
    besides?: LedgerEntry["facts"],
  ): Promise<LedgerEntry | null>;
  /** How many messages of a kind reached (or may have reached) each of these people after the moment beside them. */
  sentSince(
    tx: Transaction,
    kind: string,
    since: ReadonlyMap<PersonId, Temporal.Instant>,
  ): Promise<ReadonlyMap<PersonId, number>>;
  /**
   * Takes up what was dropped because there was no way to reach the person, now that they are here: it is said in
   * answer to them and counts as sent.
   *
   * @returns the entry; null if there is none of this kind
   */
  takeUp(personId: PersonId, kind: string, now: Temporal.Instant): Promise<LedgerEntry | null>;
  /** Drops what of this kind is still planned for the person. */
  withdraw(personId: PersonId, kind: string): Promise<void>;
  settle(id: string, settlement: Settlement, now: Temporal.Instant): Promise<void>;
  /**
   * Takes up what a crashed sender left in `sending` for longer than `leaseSeconds` of real time:
   * unasked messages become `in_doubt`, those of the class appointment `planned` again.
   *
   * @returns how many of each
   */
  recover(leaseSeconds: number): Promise<{ readonly inDoubt: number; readonly again: number }>;
  find(id: string): Promise<LedgerEntry | null>;
  /** The newest entry that reached (or may have reached) the person. */
  latest(personId: PersonId): Promise<LedgerEntry | null>;
  /** What was meant for the person last of this kind and about this tag (`facts.tag`), whatever became of it. */
  latestOf(personId: PersonId, kind: string, tag: string): Promise<LedgerEntry | null>;
  /** A page of everything that is kept of what was meant for the person, the newest first. */
  meantFor(personId: PersonId, page: LedgerPage): Promise<readonly LedgerEntry[]>;
  /** The newest entry, planned after `since`, that did not certainly reach the person: it waits, or ended otherwise. */
  heldBack(personId: PersonId, since: Temporal.Instant): Promise<LedgerEntry | null>;
  /** Why nothing may be sent at present; null when sending is allowed. */
  pauseReason(): Promise<string | null>;
  pause(reason: string, now: Temporal.Instant): Promise<void>;
  resume(): Promise<void>;
  /** Removes what was planned before `before` and is over. */
  forget(before: Temporal.Instant): Promise<void>;
  /** How many entries that were planned since then failed or are in doubt, by reason. */
  undelivered(since: Temporal.Instant): Promise<ReadonlyMap<string, number>>;
  /** Who turned out to have blocked the bot when an entry of that time was sent. */
  blockedBy(during: Interval): Promise<ReadonlySet<PersonId>>;
  /** How many entries are in each state, but for private hours: the moment could be seen at which somebody booked one. */
  counts(): Promise<Readonly<Record<string, number>>>;
}

/** The time in which nobody is told anything unasked, such as that of bad news. Ended by hand only. */
export interface QuietPeriodStore {
  /** When it began; null outside of one. */
  since(): Promise<Temporal.Instant | null>;
  /** False when it had begun already; else `also` writes in the same transaction. */
  begin(now: Temporal.Instant, also?: (tx: Transaction) => Promise<void>): Promise<boolean>;
  /** False when there was none; else `also` writes in the same transaction. */
  end(also?: (tx: Transaction) => Promise<void>): Promise<boolean>;
}

/** The sender, as much of it as somebody needs who adds to the ledger. */
export interface Outbox {
  /** To be called when what was added is committed. Sending goes on by itself; nobody has to wait for it. */
  wake(): void;
}

export interface SenderNeeds {
  /** How much of its part the sender cannot give up yet. */
  readonly held: number;
  /** How much it could use. */
  readonly wanted: number;
}

/** How all senders, in every replica, share what the connector takes: each holds a part of it. */
export interface SenderShares {
  /**
   * Takes a part, or keeps one for another while.
   *
   * @param total - what all hold together at most
   * @returns how much it may use; and for how many seconds nobody may send at all, 0 if at once
   */
  renew(
    senderId: string,
    total: number,
    needs: SenderNeeds,
  ): Promise<{ readonly share: number; readonly restSeconds: number }>;
  /** Gives the part back. */
  leave(senderId: string): Promise<void>;
  /** Lets nobody send for so long. */
  rest(seconds: number): Promise<void>;
}

/**
 * Whether there is still a reason for a message, and what it says beyond its intention. Asked at the last moment, at each
 * try: an entry may wait for days, and come back from a sender whom no withdrawal reached. What is withdrawn afterwards is
 * not sent either. The facts are kept with the entry, so that "why did I get this?" can tell.
 *
 * @returns null when there is nothing to say (any more): the entry is dropped
 * @throws AppError when that cannot be found out at present: it is asked again soon
 */
export type Preparation = (entry: LedgerEntry, person: Person) => Promise<LedgerEntry["facts"] | null>;

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
  /** Certainly not delivered, and nothing else would be; may be tried again after so many seconds. */
  | { readonly kind: "later"; readonly afterSeconds: number }
  /** Certainly not delivered, for a reason that concerns this message alone; may be tried again after so many seconds. */
  | { readonly kind: "postponed"; readonly afterSeconds: number }
  /** It may have been delivered. */
  | { readonly kind: "in_doubt"; readonly reason: string };

export interface Messenger {
  send(to: Contact, notice: Notice): Promise<Delivery>;
}
