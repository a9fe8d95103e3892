import type { LedgerStore, QuietPeriodStore } from "#domain/attention/index.ts";
import type { PolicyKeeper, PolicyState } from "#domain/privacy/index.ts";
import { type Check, type Checks, type Finding, failed, type Outcome, trouble, well } from "#shared/finding.ts";
import { type Countable, isCounted } from "./measures.ts";

/** What lies outside the service. */
export interface Outside {
  readonly tokens: { token(scope: string): Promise<string> };
  /** What can be known of people's absences and meetings. */
  absences(): Promise<Outcome>;
}

interface Inside {
  readonly policy: Pick<PolicyKeeper, "state">;
  readonly database: { ping(): Promise<void> };
  readonly queue: { ping(): Promise<void>; pending(): Promise<readonly Countable[]> };
  readonly ledger: Pick<LedgerStore, "pauseReason" | "counts">;
  readonly quietPeriods: Pick<QuietPeriodStore, "since">;
  readonly engage: { token(): Promise<string> };
  /** Whether the mailboxes that the service works with can be worked with. */
  mailboxes(): Promise<Outcome>;
}

const TEAMS_SCOPE = "https://api.botframework.com/.default";
const GRAPH_SCOPE = "https://graph.microsoft.com/.default";

/** Whether Entra and Graph let the service do its work. */
export function outsideChecks({ tokens, absences }: Outside) {
  const given = (scope: string) => async () => {
    await tokens.token(scope);
    return well({ code: "given" });
  };
  return { teamsToken: given(TEAMS_SCOPE), graphToken: given(GRAPH_SCOPE), absences } satisfies Checks;
}

/** What readiness looks at, and what the admin's check-up looks at besides. */
export function checks({ database, queue, policy, engage, mailboxes, ...deps }: Inside & Outside) {
  const beyond = outsideChecks(deps);
  const stored = async () => {
    await database.ping();
    return well({ code: "answers" });
  };
  const ready = { database: stored, queue: queue.ping, tokens: beyond.teamsToken };
  const all: Checks = {
    database: stored,
    queue: async () => well({ code: "waiting", jobs: (await queue.pending()).filter(isCounted).length }),
    policy: async () => agreement(policy.state()),
    ...beyond,
    mailboxes,
    async engage() {
      await engage.token();
      return well({ code: "signedIn" });
    },
    sending: () => sending(deps),
  };
  return { ready, all };
}

/** Runs every check, side by side. */
export async function checkUp(all: Checks): Promise<readonly Finding[]> {
  const each = Object.entries(all) as [Check, NonNullable<Checks[Check]>][];
  return Promise.all(each.map(async ([check, look]) => ({ check, ...(await look().catch(failed)) })));
}

async function sending({ ledger, quietPeriods }: Pick<Inside, "ledger" | "quietPeriods">): Promise<Outcome> {
  const answer = await ledger.pauseReason();
  if (answer !== null) return trouble({ code: "paused", answer });
  const [counts, since] = await Promise.all([ledger.counts(), quietPeriods.since()]);
  return well({ code: "sent", counts, quietSince: since && `${since}` });
}

/** What is agreed; while that is not in force, nothing is said or shown unasked. */
function agreement(state: PolicyState): Outcome {
  if (state.kind === "inForce") {
    return well({ code: "agreed", version: state.version, since: `${state.since}`, until: `${state.until}` });
  }
  const { why } = state;
  return trouble({ code: "notAgreed", why: why.code === "ended" ? { ...why, at: `${why.at}` } : why });
}
