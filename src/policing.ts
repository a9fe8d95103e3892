import { QUESTION_OPEN } from "#adapters/bot/personal.ts";
import { isSignedBy } from "#adapters/identity/signatures.ts";
import type { Database } from "#adapters/store/database.ts";
import { policyStore } from "#adapters/store/policies.ts";
import { COPIES_KEPT } from "#adapters/store/post-forget.ts";
import { policyFile, policyIdentifier, readPolicy } from "#adapters/yaml/policy-file.ts";
import { KEPT as DRAFTS_KEPT } from "#domain/coach/index.ts";
import { SEEN_WEEKS } from "#domain/hashtags/index.ts";
import { PROPOSAL_KEPT } from "#domain/leaders/index.ts";
import { type KeptName, keepPolicy, type PolicyKeeper } from "#domain/privacy/index.ts";
import type { Log } from "#shared/log.ts";
import type { Clock } from "#shared/time.ts";
import type { Config } from "./config.ts";

interface PolicingDeps {
  readonly database: Database;
  readonly clock: Clock;
  readonly log: Log;
}

/** What the code keeps for so long, whatever is written: a policy that says otherwise is not taken. */
const BUILT_IN = {
  drafts: DRAFTS_KEPT,
  proposals: PROPOSAL_KEPT,
  copies: COPIES_KEPT,
  words: Temporal.Duration.from({ hours: SEEN_WEEKS * 7 * 24 }),
  questions: QUESTION_OPEN,
} as const satisfies Partial<Record<KeptName, Temporal.Duration>>;

/**
 * Reads what owner and works council agreed on, and keeps to it.
 *
 * @throws AppError CONFIG_INVALID when there is nothing to work by
 */
export async function openPolicy(config: Config, { database, clock, log }: PolicingDeps): Promise<PolicyKeeper> {
  return keepPolicy({
    ...{ store: policyStore(database), find: policyFile(config.POLICY_FILE), clock, log },
    read: (content) => readPolicy(content, { owner: null, worksCouncil: null }),
    ...{ verify: isSignedBy, identify: policyIdentifier(), mayDemonstrate: config.local, builtIn: BUILT_IN },
  });
}

/** How long everything is kept, as it is agreed now; before that, as the file says, by which nothing is forgotten. */
export function timesOf({ terms }: Pick<PolicyKeeper, "terms">): () => Readonly<Record<KeptName, Temporal.Duration>> {
  return () => {
    const { retention } = terms();
    return Object.fromEntries(Object.entries(retention).map(([name, { time }]) => [name, time])) as Record<
      KeptName,
      Temporal.Duration
    >;
  };
}
