import type { PersonId } from "#domain/people/index.ts";
import type { Interval } from "#shared/time.ts";
import { micros } from "./time.ts";

interface Taken {
  /** The session or offer that it belongs to. */
  readonly ownerId: string;
  readonly start: number;
  readonly end: number;
}

/** When people have something, of sessions and of open offers. */
export interface TakenTimes {
  /** Whether the person has nothing then, but for what these take themselves. */
  isFree(personId: PersonId, slot: Interval, ownerIds: readonly string[]): boolean;
  take(personId: PersonId, slot: Interval, ownerId: string): void;
  /** Frees all that the owner takes of these people. */
  free(people: readonly PersonId[], ownerId: string): void;
}

export function takenTimes(): TakenTimes {
  const byPerson = new Map<PersonId, Taken[]>();
  const of = (personId: PersonId) => byPerson.get(personId) ?? [];
  return {
    isFree(personId, slot, ownerIds) {
      const [start, end] = [micros(slot.start), micros(slot.end)];
      return !of(personId).some((one) => !ownerIds.includes(one.ownerId) && one.start < end && start < one.end);
    },
    take(personId, slot, ownerId) {
      byPerson.set(personId, [...of(personId), { ownerId, start: micros(slot.start), end: micros(slot.end) }]);
    },
    free(people, ownerId) {
      for (const personId of people) {
        byPerson.set(
          personId,
          of(personId).filter((one) => one.ownerId !== ownerId),
        );
      }
    },
  };
}
