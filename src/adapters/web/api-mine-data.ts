import { type HeldBack, heldBack, type LedgerEntry, type LedgerStore } from "#domain/attention/index.ts";
import type { Language, Person } from "#domain/people/index.ts";
import { describesTags, eraseEverything, exportEverything, type Refusals } from "#domain/privacy/index.ts";
import type { mineDataRoutes } from "#shared/api-mine-data.ts";
import type { ApiHandlers } from "./api-call.ts";
import { type StoredDescription, storedByKind } from "./api-mine-stored.ts";

type EraseDeps = Parameters<typeof eraseEverything>[0];

export interface MineDataDeps extends EraseDeps {
  readonly refusals: Pick<Refusals, "isRefusedBy" | "refuse" | "allow" | "closePast">;
  readonly ledger: Pick<LedgerStore, "meantFor" | "pauseReason">;
  /** What the policy says of everything that is stored. */
  describe(language: Language): readonly StoredDescription[];
  readonly say: {
    why(person: Person, entry: LedgerEntry): Promise<string | null>;
    heldBack(person: Person, held: HeldBack): string;
  };
}

/** About six weeks of the most that somebody can be sent. */
const PAGE = 50;

/** Everything that the bot ever sent the person or stores about them, and its end. */
export function mineDataApi(deps: MineDataDeps): ApiHandlers<keyof typeof mineDataRoutes> {
  const { describe, ledger, refusals, say } = deps;

  return {
    async "GET /api/mine/notices"({ person, query }) {
      const [found, pauseReason] = await Promise.all([
        ledger.meantFor(person.id, { after: query.after ?? null, limit: PAGE + 1 }),
        ledger.pauseReason(),
      ]);
      const notices = found.slice(0, PAGE).map(async (entry) => {
        const held = heldBack(entry, pauseReason !== null);
        return {
          ...{ id: entry.id, kind: entry.kind, state: entry.state, at: `${entry.sentAt ?? entry.plannedAt}` },
          why: await say.why(person, entry),
          whyNot: held && say.heldBack(person, held),
        };
      });
      return { notices: await Promise.all(notices), hasMore: found.length > PAGE };
    },

    async "GET /api/mine/data"({ person }) {
      const stored = await exportEverything(deps, person.id);
      return {
        isHeard: !refusals.isRefusedBy(person.id),
        describesTags: await describesTags(deps, person.id),
        kinds: storedByKind(stored, describe(person.language)),
      };
    },

    async "DELETE /api/mine/data"({ person }) {
      return { items: await eraseEverything(deps, person.id) };
    },

    async "PUT /api/mine/listening"({ body: { isHeard }, person }) {
      const removed = isHeard ? await refusals.allow(person.id) : await refusals.refuse(person.id);
      return { isHeard, removed: removed ?? 0 };
    },
  };
}
