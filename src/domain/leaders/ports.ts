import type { PersonId } from "#domain/people/index.ts";
import type { PersonalData } from "#shared/personal-data.ts";
import type { Transaction } from "#shared/transaction.ts";
import type { Leader } from "./leader.ts";

export interface LeaderStore extends PersonalData {
  find(personId: PersonId): Promise<Leader | null>;
  save(leader: Leader): Promise<void>;
  /**
   * Locks up to `limit` active leaders whose `nextDueAt` is not after `now` (skipping those that another replica
   * holds), lets `plan` write what follows in the same transaction, and saves the leaders that it returns.
   *
   * @returns how many leaders were taken
   */
  takeDue(
    now: Temporal.Instant,
    limit: number,
    plan: (tx: Transaction, due: readonly Leader[]) => Promise<readonly Leader[]>,
  ): Promise<number>;
}

/** When people were last visible, as far as it was heard. */
export interface Acts {
  lastActs(
    tx: Transaction,
    people: readonly PersonId[],
    since: Temporal.Instant,
  ): Promise<ReadonlyMap<PersonId, Temporal.Instant>>;
}
