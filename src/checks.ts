import type { LedgerStore, QuietPeriodStore } from "#domain/attention/index.ts";
import type { PolicyKeeper, PolicyObjection, PolicyState } from "#domain/privacy/index.ts";

/** Throws when something is wrong; else says in a few words how it is. */
export type Checks = Readonly<Record<string, () => Promise<string>>>;

export interface Finding {
  readonly name: string;
  readonly ok: boolean;
  readonly detail: string;
}

/** What lies outside the service. */
export interface Outside {
  readonly tokens: { token(scope: string): Promise<string> };
  /** What can be known of people's absences and meetings. */
  absences(): Promise<string>;
}

interface Inside {
  readonly policy: Pick<PolicyKeeper, "state">;
  readonly database: { ping(): Promise<void> };
  readonly queue: { ping(): Promise<void>; pending(): Promise<readonly unknown[]> };
  readonly ledger: LedgerStore;
  readonly quietPeriods: Pick<QuietPeriodStore, "since">;
  readonly engage: { token(): Promise<string> };
  /** Which of the mailboxes that the service works with can be worked with, in numbers. */
  mailboxes(): Promise<string>;
}

const TEAMS_SCOPE = "https://api.botframework.com/.default";
const GRAPH_SCOPE = "https://graph.microsoft.com/.default";

/** Whether Entra and Graph let the service do its work. */
export function outsideChecks({ tokens, absences }: Outside): Checks {
  return {
    "token for Teams": async () => (await tokens.token(TEAMS_SCOPE)) && "given",
    "token for Graph": async () => (await tokens.token(GRAPH_SCOPE)) && "given",
    "absences and meetings": () => absences(),
  };
}

/** What readiness looks at, and what the admin's check-up looks at besides. */
export function checks({
  database,
  queue,
  policy,
  ledger,
  quietPeriods,
  engage,
  mailboxes,
  ...outside
}: Inside & Outside) {
  const beyond = outsideChecks(outside);
  const stored = async () => {
    await database.ping();
    return "answers";
  };
  const ready: Checks = {
    database: stored,
    queue: async () => {
      await queue.ping();
      return "answers";
    },
    tokens: async () => (await outside.tokens.token(TEAMS_SCOPE)) && "given",
  };
  const sending = async () => {
    const reason = await ledger.pauseReason();
    if (reason !== null) throw new Error(`paused: the connector answered ${reason}`);
    const counts = Object.entries(await ledger.counts()).map(([state, count]) => `${count} ${state}`);
    const since = await quietPeriods.since();
    return [...counts, ...(since ? [`a quiet period since ${since}`] : [])].join(", ") || "nothing yet";
  };
  const queued = async () => `${(await queue.pending()).length} jobs waiting`;
  const signedIn = async () => (await engage.token()) && "signed in";
  const all = {
    database: stored,
    queue: queued,
    policy: async () => policyDetail(policy.state()),
    ...beyond,
    mailboxes: () => mailboxes(),
    "Viva Engage": signedIn,
    sending,
  };
  return { ready, all };
}

/** Runs every check, side by side. */
export async function checkUp(all: Checks): Promise<readonly Finding[]> {
  return Promise.all(
    Object.entries(all).map(async ([name, check]) => {
      try {
        return { name, ok: true, detail: await check() };
      } catch (error) {
        return { name, ok: false, detail: error instanceof Error ? error.message : String(error) };
      }
    }),
  );
}

const SIGN = "npm run policy:sign for both, docs/guides/policy.md";

/** What is agreed; throws what to do when that is not in force. */
function policyDetail(state: PolicyState): string {
  if (state.kind === "inForce") {
    return `version ${state.version}, signed by both, accepted ${state.since}, ends ${state.until}`;
  }
  throw new Error(`not in force, so nothing is said or shown unasked: ${whatToDo(state.why)}`);
}

function whatToDo(why: PolicyObjection): string {
  switch (why.code) {
    case "missing":
      return "there is no file where POLICY_FILE says";
    case "invalid":
      return why.reasons.join("; ");
    case "unenforceable":
      return `the code keeps these for another time than is written: ${why.names.join(", ")}`;
    case "demonstration":
      return `signed with the keys of the demonstration; make your own and sign: ${SIGN}`;
    case "unsigned":
      return `not signed by ${why.by.join(" and ")}: ${SIGN}`;
    case "badSignature":
      return `the signature of ${why.by.join(" and ")} does not fit; changed since, or another key: ${SIGN}`;
    case "older":
      return `version ${why.agreed} was agreed on, and the file is an older one`;
    case "notRaised":
      return `differs from version ${why.agreed} that was agreed on, and has the same number: raise it, then ${SIGN}`;
    case "ended":
      return `its time was over at ${why.at}: raise its version, then ${SIGN}`;
  }
}
