import type { Preparation } from "#domain/attention/index.ts";
import type { PersonId } from "#domain/people/index.ts";
import { type Clock, isBefore } from "#shared/time.ts";
import type { Transaction } from "#shared/transaction.ts";
import { ACT_COUNTS_FOR, wantsNudges } from "./back-off.ts";
import type { Leader } from "./leader.ts";
import type { Offers } from "./offer.ts";
import type { Acts, LeaderStore } from "./ports.ts";

/** What has to be looked at again when a nudge waited to be sent. */
export interface LastLookDeps {
  readonly leaders: Pick<LeaderStore, "find">;
  readonly acts: Acts;
  readonly clock: Clock;
  transaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T>;
}

/** Finds what a nudge offers when it is about to be sent; none is sent with nothing to offer, or to who acted since. */
export function prepareNudge(deps: LastLookDeps, offers: Pick<Offers, "make">): Preparation {
  return async (entry, person) => {
    if (!(await stillDue(deps, person.id))) return null;
    const made = await offers.make(person, entry.id);
    return made.length === 0 ? null : { ...entry.facts, offers: made.map(({ suggestion }) => suggestion.id) };
  };
}

/** The question whether nudges are welcome is only for somebody who said nothing since it was planned. */
export function prepareQuestion(deps: LastLookDeps): Preparation {
  return async (entry, { id }) => {
    const leader = await stillDue(deps, id);
    const silent = leader && !(leader.answeredAt && isBefore(entry.plannedAt, leader.answeredAt));
    return silent ? entry.facts : null;
  };
}

/** The leader, if they want nudges now and were not visible lately. */
async function stillDue(deps: LastLookDeps, personId: PersonId): Promise<Leader | null> {
  const now = deps.clock();
  const leader = await deps.leaders.find(personId);
  if (!leader || !wantsNudges(leader, now)) return null;
  const lately = now.subtract(ACT_COUNTS_FOR);
  if (leader.toldActAt && isBefore(lately, leader.toldActAt)) return null;
  const acts = await deps.transaction((tx) => deps.acts.lastActs(tx, [personId], lately));
  return acts.has(personId) ? null : leader;
}
