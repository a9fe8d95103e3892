import type { PolicyKeeper } from "./keep-policy.ts";
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
