import type { PersonId } from "#domain/people/index.ts";
import { type Clock, isBefore } from "#shared/time.ts";

/** How often somebody used which tag lately. */
export type Habit = ReadonlyMap<string, number>;

/** What people used lately, remembered while they type: a search comes with each letter. */
export interface Habits {
  of(personId: PersonId): Promise<Habit>;
  /** Looks again for those who posted something. */
  forget(people: Iterable<PersonId>): void;
}

/** What somebody posts through another replica counts this much later. */
const REMEMBERED_FOR = Temporal.Duration.from({ seconds: 60 });
/** More than write at the same time. */
const REMEMBERED_MAX = 1_000;

export function rememberedHabits(habitOf: (personId: PersonId) => Promise<Habit>, now: Clock): Habits {
  const known = new Map<PersonId, { readonly habit: Promise<Habit>; readonly until: Temporal.Instant }>();
  return {
    of(id) {
      const before = known.get(id);
      if (before && isBefore(now(), before.until)) return before.habit;
      if (known.size >= REMEMBERED_MAX) known.clear();
      const habit = habitOf(id);
      known.set(id, { habit, until: now().add(REMEMBERED_FOR) });
      habit.catch(() => known.delete(id));
      return habit;
    },
    forget(people) {
      for (const id of people) known.delete(id);
    },
  };
}
