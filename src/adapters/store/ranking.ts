import { sql } from "kysely";
import type { RankingStore } from "#domain/hashtags/index.ts";
import type { Database } from "./database.ts";
import { row } from "./sql.ts";

/** What ranking learned by itself, in one row for all replicas. */
export function rankingStore({ alone }: Database): RankingStore {
  return {
    newerThan: (version) =>
      row(
        alone,
        sql<{ version: number; weights: Uint8Array }>`select version, weights from ranking where version > ${version}`,
      ),

    async save(version, weights) {
      const saved = await row(
        alone,
        sql`
          insert into ranking (version, weights) values (${version + 1}, ${weights})
          on conflict (is_only) do update set version = excluded.version, weights = excluded.weights
          where ranking.version = ${version}
          returning 1`,
      );
      return saved !== null;
    },
  };
}
