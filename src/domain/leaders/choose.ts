import type { PersonId } from "#domain/people/index.ts";
import { type ChangeDeps, changeWishes } from "./change.ts";
import type { OpportunityKind, Suggestion } from "./opportunity.ts";
import type { SuggestionStore } from "./ports.ts";

export interface ChooseDeps extends ChangeDeps {
  readonly suggestions: Pick<SuggestionStore, "choose">;
}

/** Notes that somebody wants to do what was offered: of that kind they are offered more. Null if it was not offered. */
export async function takeOffer(deps: ChooseDeps, personId: PersonId, id: string): Promise<Suggestion | null> {
  return deps.suggestions.choose(personId, id, "taken", deps.clock());
}

/** Offers nothing of that kind any more, from this moment on. Null if it was not offered, or to no leader. */
export async function notThisKind(deps: ChooseDeps, personId: PersonId, id: string): Promise<OpportunityKind | null> {
  const chosen = await deps.suggestions.choose(personId, id, "notThis", deps.clock());
  const leader = chosen && (await deps.leaders.find(personId));
  if (!chosen || !leader) return null;
  const notThese = [...new Set([...leader.notThese, chosen.kind])];
  return (await changeWishes(deps, personId, { notThese })) ? chosen.kind : null;
}

/** Offers every kind again. False when the person is no leader. */
export async function allKinds(deps: ChooseDeps, personId: PersonId): Promise<boolean> {
  return (await changeWishes(deps, personId, { notThese: [] })) !== null;
}
