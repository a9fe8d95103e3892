import { type RawBuilder, sql } from "kysely";
import type { QuietPeriodStore } from "#domain/attention/index.ts";
import type { Transaction } from "#shared/transaction.ts";
import type { Database } from "./database.ts";
import { instantOrNull, row } from "./sql.ts";

/** Whether a quiet period reigns; who began it stands in the audit log. */
export function quietPeriodStore({ alone, transaction }: Database): QuietPeriodStore {
  const changes = (statement: RawBuilder<unknown>, also?: (tx: Transaction) => Promise<void>) =>
    transaction(async (tx) => {
      const changed = (await row(tx, statement)) !== null;
      if (changed) await also?.(tx);
      return changed;
    });
  return {
    async since() {
      const found = await row(alone, sql<{ began_at: string }>`select began_at from quiet_period`);
      return instantOrNull(found?.began_at ?? null);
    },
    begin: (now, also) =>
      changes(
        sql`
          insert into quiet_period (began_at) values (${now.toString()}::timestamptz)
          on conflict do nothing returning 1`,
        also,
      ),
    end: (also) => changes(sql`delete from quiet_period returning 1`, also),
  };
}
