import type { LedgerStore } from "#domain/attention/index.ts";
import type { Directory } from "#domain/people/index.ts";

/** Throws when something is wrong; says in a few words how it is. */
type Check = () => Promise<string>;
type Checks = Readonly<Record<string, Check>>;

export interface Finding {
  readonly name: string;
  readonly ok: boolean;
  readonly detail: string;
}

interface Parts {
  readonly database: { ping(): Promise<void> };
  readonly queue: { pending(): Promise<readonly unknown[]> };
  readonly tokens: { token(scope: string): Promise<string> };
  readonly directory: Directory;
  readonly ledger: LedgerStore;
}

/** Nobody's id: asking for it shows whether Graph answers, without reading about anybody. */
const NOBODY = "00000000-0000-0000-0000-000000000000";

/** What readiness looks at, and what the admin's check-up looks at besides. */
export function checks(parts: Parts): { readonly ready: Checks; readonly all: Checks } {
  const ready: Checks = {
    database: async () => {
      await parts.database.ping();
      return "answers";
    },
    queue: async () => `${(await parts.queue.pending()).length} jobs waiting`,
    "token for Teams": () => gotToken(parts, "https://api.botframework.com/.default"),
  };
  return {
    ready,
    all: {
      ...ready,
      "token for Graph": () => gotToken(parts, "https://graph.microsoft.com/.default"),
      "reading people in Graph": async () => {
        await parts.directory.find(NOBODY);
        return "allowed";
      },
      sending: async () => {
        const reason = await parts.ledger.pauseReason();
        if (reason !== null) throw new Error(`paused: the connector answered ${reason}`);
        const counts = Object.entries(await parts.ledger.counts()).map(([state, count]) => `${count} ${state}`);
        return counts.join(", ") || "nothing yet";
      },
    },
  };
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

async function gotToken({ tokens }: Parts, scope: string): Promise<string> {
  await tokens.token(scope);
  return "given";
}
