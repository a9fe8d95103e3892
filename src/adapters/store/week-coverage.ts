import { sql } from "kysely";
import type { CoverageStore, FunctionCover } from "#domain/insight/index.ts";
import type { Database } from "./database.ts";
import { row, rows } from "./sql.ts";

/** Which functions somebody took part of, by week. */
export function coverageStore({ alone }: Database): CoverageStore {
  return {
    async find(period) {
      const found = await row(
        alone,
        sql<{ functions: readonly FunctionCover[] }>`select functions from week_coverage where week = ${period}`,
      );
      return found?.functions ?? null;
    },

    async keep(period, functions) {
      await rows(
        alone,
        sql`
          insert into week_coverage (week, functions) values (${period}, ${JSON.stringify(functions)}::jsonb)
          on conflict (week) do nothing`,
      );
    },
  };
}
