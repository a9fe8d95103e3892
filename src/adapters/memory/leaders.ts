import type { Leader } from "#domain/leaders/index.ts";
import type { PersonId } from "#domain/people/index.ts";
import type { Office } from "#domain/rehearsal/index.ts";
import { assert } from "#shared/errors.ts";
import { heap } from "#shared/heap.ts";
import { micros } from "./time.ts";
import type { MemoryTransactions } from "./transactions.ts";

const isDue = ({ state, nextDueAt }: Leader, at: Temporal.Instant | null) =>
  state === "active" && nextDueAt !== null && at !== null && nextDueAt.equals(at);

/** Who asked for nudges, in memory. Leaders who are taken are locked for whoever saves them meanwhile. */
export function memoryLeaders(gates: Office["gates"], transactions: MemoryTransactions): Office["leaders"] {
  const leaders = new Map<PersonId, Leader>();
  const locks = new Map<PersonId, Promise<void>>();
  const schedule = heap<{ readonly personId: PersonId; readonly at: Temporal.Instant }>();

  function put(leader: Leader): void {
    leaders.set(leader.personId, leader);
    const { nextDueAt: at, personId, state } = leader;
    if (at && state === "active") schedule.push({ personId, at }, micros(at));
  }

  /** The first that is still due when the schedule says, and that nobody holds. */
  function first(): { readonly leader: Leader; readonly rank: number } | null {
    for (let next = schedule.peek(); next; next = schedule.peek()) {
      const leader = leaders.get(next.item.personId);
      if (leader && isDue(leader, next.item.at) && !locks.has(leader.personId)) return { leader, rank: next.rank };
      schedule.pop();
    }
    return null;
  }

  function lock(now: number, limit: number): Leader[] {
    const taken: Leader[] = [];
    for (let next = first(); next && next.rank <= now && taken.length < limit; next = first()) {
      schedule.pop();
      taken.push(next.leader);
      locks.set(next.leader.personId, Promise.resolve());
    }
    return taken;
  }

  function unlock(taken: readonly Leader[]): void {
    for (const { personId } of taken) {
      locks.delete(personId);
      const leader = leaders.get(personId);
      if (leader) put(leader);
    }
  }

  return {
    find: async (personId) => leaders.get(personId) ?? null,
    nextDueAt: () => first()?.leader.nextDueAt ?? null,

    async save(leader) {
      assert(await gates.gateOf(leader.personId), "no leader without a gate");
      await locks.get(leader.personId);
      put(leader);
    },

    async change(personId, how) {
      await locks.get(personId);
      const leader = leaders.get(personId);
      const changed = leader ? how(leader) : null;
      if (changed) put(changed);
      return changed;
    },

    async takeDue(now, limit, plan) {
      const taken = lock(micros(now), limit);
      if (taken.length === 0) return 0;
      const { promise, resolve } = Promise.withResolvers<void>();
      for (const { personId } of taken) locks.set(personId, promise);
      try {
        await transactions.run(async (tx) => {
          const moved = await plan(tx, taken);
          transactions.onCommit(tx, () => {
            for (const { personId, state, nextDueAt, pausedUntil } of moved) {
              const current = leaders.get(personId);
              if (current) leaders.set(personId, { ...current, state, nextDueAt, pausedUntil });
            }
          });
        });
      } finally {
        unlock(taken);
        resolve();
      }
      return taken.length;
    },
  };
}
