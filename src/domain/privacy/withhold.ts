import type { PersonId } from "#domain/people/index.ts";
import type { PolicyKeeper } from "./keep-policy.ts";
import type { PolicyState } from "./policy.ts";
import type { Refusals } from "./refusals.ts";
import type { ReleaseStore } from "./release.ts";

type Releases = Pick<ReleaseStore, "extend" | "past">;

/** Releases nothing while no policy is in force, neither anew nor what was released before: every figure is withheld. */
export function releasesUnder({ state }: Pick<PolicyKeeper, "state">, releases: Releases): Releases {
  const isAgreed = () => state().kind === "inForce";
  return {
    extend: async (table, decide) => (isAgreed() ? releases.extend(table, decide) : undefined),
    past: async (measures, periods) => (isAgreed() ? releases.past(measures, periods) : []),
  };
}

/** Whom not to listen to: whoever refused, and everybody before anything was agreed on. What is agreed holds on after it. */
export function refusedUnder({ state }: Pick<PolicyKeeper, "state">, refusals: Pick<Refusals, "isRefusedBy">) {
  return (personId: PersonId): boolean => !wasAgreed(state()) || refusals.isRefusedBy(personId);
}

/** Forgets nothing before anything was agreed on: nobody signed how long to keep it. What is agreed holds on after it. */
export function forgettingUnder({ state }: Pick<PolicyKeeper, "state">, forget: () => Promise<void>) {
  return async (): Promise<void> => (wasAgreed(state()) ? forget() : undefined);
}

const wasAgreed = (now: PolicyState) => now.kind === "inForce" || now.agreed !== null;
