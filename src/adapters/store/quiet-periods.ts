import { sql } from "kysely";
import type { QuietPeriodStore } from "#domain/attention/index.ts";
import type { Database } from "./database.ts";
import { instantOrNull, row } from "./sql.ts";

/** Whether a quiet period reigns; who began it stands in the audit log. */
export function quietPeriodStore({ alone }: Database): QuietPeriodStore {
  return {
    async since() {
      const found = await row(alone, sql<{ began_at: string }>`select began_at from quiet_period`);
      return instantOrNull(found?.began_at ?? null);
    },
    async begin(now) {
      const begun = sql`
        insert into quiet_period (began_at) values (${now.toString()}::timestamptz) on conflict do nothing returning 1`;
      return (await row(alone, begun)) !== null;
    },
    async end() {
      return (await row(alone, sql`delete from quiet_period returning 1`)) !== null;
    },
  };
}
