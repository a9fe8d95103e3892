import type { PersonId } from "#domain/people/index.ts";
import type { PostName } from "#domain/posts/index.ts";
import type { PersonalData } from "#shared/personal-data.ts";
import type { Interval } from "#shared/time.ts";
import type { Transaction } from "#shared/transaction.ts";
import type { Gate, Proposal } from "./gate.ts";
import type { Leader } from "./leader.ts";
import type { ShownPost, Suggestion } from "./opportunity.ts";

export interface LeaderStore extends PersonalData {
  find(personId: PersonId): Promise<Leader | null>;
  /** Fails for somebody without a gate. */
  save(leader: Leader): Promise<void>;
  /**
   * Changes what is known of a leader, alone: of two changes, in any replica, and of a slot that is planned meanwhile,
   * each builds on the one before.
   *
   * @returns the leader as changed; null if there is none, or `how` wants no change
   */
  change(personId: PersonId, how: (leader: Leader) => Leader | null): Promise<Leader | null>;
  /**
   * Locks up to `limit` active leaders whose `nextDueAt` is not after `now` (skipping those that another replica
   * holds), lets `plan` write what follows in the same transaction, and saves state and times of those it returns.
   *
   * @returns how many leaders were taken
   */
  takeDue(
    now: Temporal.Instant,
    limit: number,
    plan: (tx: Transaction, due: readonly Leader[]) => Promise<readonly Leader[]>,
  ): Promise<number>;
  /** Who is active. */
  active(): Promise<ReadonlySet<PersonId>>;
}

/** When people were last visible, as far as it was heard. */
export interface Acts {
  lastActs(
    tx: Transaction,
    people: readonly PersonId[],
    since: Temporal.Instant,
  ): Promise<ReadonlyMap<PersonId, Temporal.Instant>>;
}

/** What stands before a leader's own yes. One proposal about somebody at a time. */
export interface GateStore extends PersonalData {
  gateOf(leaderId: PersonId): Promise<Gate | null>;
  /** Opens the gate; one that is open stays as it is. */
  open(gate: Gate): Promise<void>;
  find(proposalId: string): Promise<Proposal | null>;
  /** The proposal about somebody; null if there is none. */
  current(leaderId: PersonId): Promise<Proposal | null>;
  /** Those that somebody made and that are open, or got ready after `readySince`; the newest first. */
  by(proposerId: PersonId, readySince: Temporal.Instant, limit: number): Promise<readonly Proposal[]>;
  /** The open ones in which somebody is the messenger, or was asked to be and has not answered, the newest first. */
  entrustedTo(messengerId: PersonId, limit: number): Promise<readonly Proposal[]>;
  /** False when somebody was a moment faster to propose the same leader. */
  add(proposal: Proposal): Promise<boolean>;
  /**
   * Changes an open proposal, alone: of what proposer and volunteers say at the same time, each builds on the other. Lets
   * `also` write in the same transaction.
   *
   * @returns the proposal as changed; null when it was not open any more, or `how` wants no change
   */
  change(
    proposalId: string,
    how: (open: Proposal) => Proposal | null,
    also?: (tx: Transaction, changed: Proposal) => Promise<void>,
  ): Promise<Proposal | null>;
  /** As `change`, and makes it ready and opens its gate. */
  complete(
    proposalId: string,
    how: (open: Proposal) => Proposal | null,
    gate: Gate,
    also: (tx: Transaction, ready: Proposal) => Promise<void>,
  ): Promise<Proposal | null>;
  /** Removes an open proposal; false when it was not open any more. */
  withdraw(proposalId: string): Promise<boolean>;
  /** Removes what was proposed before `before`, and closes the gates that nobody went through since. */
  expire(before: Temporal.Instant): Promise<void>;
}

/** Somebody who offered to speak to leaders, and whose areas they know. */
export interface MessengerVolunteer {
  readonly personId: PersonId;
  readonly knows: readonly string[];
}

/** Champions who offered to speak to leaders. */
export interface MessengerStore extends PersonalData {
  volunteer(personId: PersonId, knows: readonly string[], now: Temporal.Instant): Promise<void>;
  /** False when they had not volunteered. */
  withdraw(personId: PersonId): Promise<boolean>;
  /** Who volunteered first comes first. */
  all(): Promise<readonly MessengerVolunteer[]>;
}

/**
 * What was heard, as far as leaders are offered it: in places that are still heard, nothing that was set aside, and
 * nothing whose author nobody may know.
 */
export interface HeardPosts {
  /**
   * Questions that nobody but their author replied to: where there are more than `limit`, those that waited longest,
   * the newest, and those of every hashtag by turns, so that there is some for every leader.
   */
  openQuestions(during: Interval, limit: number): Promise<readonly ShownPost[]>;
  /** Each author's newest answer to another's question, and their newest post that others replied to; the newest first. */
  contributions(during: Interval, limit: number): Promise<readonly ShownPost[]>;
  /** What somebody posted after `since`, the newest first. */
  by(authorId: PersonId, since: Temporal.Instant, limit: number): Promise<readonly ShownPost[]>;
  /** Those of the posts that are still there. */
  find(names: readonly PostName[]): Promise<readonly ShownPost[]>;
  /** The hashtags that somebody used, the most used first. */
  tagsOf(personId: PersonId, since: Temporal.Instant, limit: number): Promise<readonly string[]>;
  /** How many visible acts somebody did. */
  countActs(personId: PersonId, since: Temporal.Instant): Promise<number>;
  /** How often each of these people was replied to or mentioned by others; who never was is missing. */
  noticed(people: readonly PersonId[], since: Temporal.Instant): Promise<ReadonlyMap<PersonId, number>>;
  /** Posts of leaders who want nudges at its end, to which somebody else replied first in this stretch of time. */
  firstReplies(during: Interval): Promise<readonly Confirmable[]>;
  /** Answers of leaders who want nudges at its end, that the question's author thanked for in this stretch of time. */
  thankedAnswers(during: Interval): Promise<readonly Confirmable[]>;
}

/** A leader's post, and who did something about it when. */
export interface Confirmable {
  readonly post: ShownPost;
  readonly byId: PersonId;
  /** The post in which they did. */
  readonly reply: PostName;
  readonly at: Temporal.Instant;
}

/** Whether somebody can open a post. */
export interface Membership {
  /** Null when it cannot be found out at present. */
  sees(personId: PersonId, post: Pick<ShownPost, "source" | "placeId">): Promise<boolean | null>;
}

export interface SuggestionStore extends PersonalData {
  /** The newest first; those of one time in the order in which they were offered. */
  offered(leaderId: PersonId, since: Temporal.Instant): Promise<readonly Suggestion[]>;
  /** Those of the ids that are this leader's, in the order of the ids. */
  find(leaderId: PersonId, ids: readonly string[]): Promise<readonly Suggestion[]>;
  /** Writes them; one that is known is replaced. */
  note(suggestions: readonly Suggestion[]): Promise<void>;
  /** Null for a suggestion that is not this leader's. */
  choose(
    leaderId: PersonId,
    id: string,
    choice: "taken" | "notThis",
    now: Temporal.Instant,
  ): Promise<Suggestion | null>;
  /**
   * Forgets the person in what leaders were offered and told, and leaves their own.
   *
   * @returns how many items that were
   */
  eraseAbout(personId: PersonId): Promise<number>;
  forget(before: Temporal.Instant): Promise<void>;
}
