import type { PlainStores, Stores } from "#adapters/store/stores.ts";
import { forgettingUnder, type PolicyKeeper, retention } from "#domain/privacy/index.ts";
import { forgetHours } from "#domain/sessions/index.ts";
import type { Clock } from "#shared/time.ts";
import { timesOf } from "./policing.ts";

interface ForgettingDeps {
  readonly stores: Stores;
  readonly plain: Pick<PlainStores, "gaps">;
  readonly policy: PolicyKeeper;
  readonly clock: Clock;
}

/** The tasks that delete what was kept for as long as is agreed; before anything is, they delete nothing. */
export function makeForgetting({ stores, plain, policy, clock }: ForgettingDeps) {
  const kept = timesOf(policy);
  return {
    "privacy.retain": forgettingUnder(policy, retention({ ...stores, gaps: plain.gaps, clock, kept })),
    "sessions.forget": forgettingUnder(policy, forgetHours({ ...stores, clock, kept })),
  };
}
