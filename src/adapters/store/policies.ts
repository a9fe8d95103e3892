import { sql } from "kysely";
import type { PolicyStore } from "#domain/privacy/index.ts";
import type { Database } from "./database.ts";
import { instant, row, rows } from "./sql.ts";

interface PolicyRow {
  readonly version: number;
  readonly sha256: string;
  readonly content: string;
  readonly owner_key: string;
  readonly works_council_key: string;
  readonly owner_signature: string;
  readonly works_council_signature: string;
  readonly accepted_at: string;
}

/** What was agreed on; of replicas that accept the next at the same time, one is first. */
export function policyStore({ alone }: Database): PolicyStore {
  return {
    async all() {
      const found = await rows(alone, sql<PolicyRow>`select * from policy order by number`);
      return found.map((one) => ({
        ...{ version: one.version, sha256: one.sha256, content: one.content },
        keys: { owner: one.owner_key, worksCouncil: one.works_council_key },
        signatures: { owner: one.owner_signature, worksCouncil: one.works_council_signature },
        acceptedAt: instant(one.accepted_at),
      }));
    },

    async accept({ version, sha256, content, keys, signatures, acceptedAt }, before) {
      const added = await row(
        alone,
        sql`
          with latest as (select number, sha256 from policy order by number desc limit 1)
          insert into policy
          select
            coalesce((select number from latest), 0) + 1, ${version}, ${sha256}, ${content},
            ${keys.owner}, ${keys.worksCouncil}, ${signatures.owner}, ${signatures.worksCouncil},
            ${acceptedAt.toString()}::timestamptz
          where (select sha256 from latest) is not distinct from ${before}
          on conflict (number) do nothing
          returning 1`,
      );
      return added !== null;
    },
  };
}
