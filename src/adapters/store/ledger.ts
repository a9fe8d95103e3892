import { sql } from "kysely";
import type { LedgerStore } from "#domain/attention/index.ts";
import type { Database } from "./database.ts";
import { exported } from "./export.ts";
import { justErased } from "./just-erased.ts";
import { entryOf, type LedgerRow } from "./ledger-row.ts";
import { sending } from "./ledger-sending.ts";
import { told } from "./ledger-told.ts";
import { countRows, row, rows } from "./sql.ts";

type Pausing = Pick<LedgerStore, "pauseReason" | "pause" | "resume">;

/** The switch that holds back everything the bot would say on its own. */
function pausing({ alone }: Database): Pausing {
  return {
    async pauseReason() {
      const pause = await row(alone, sql<{ reason: string }>`select reason from sender_pause`);
      return pause?.reason ?? null;
    },
    async pause(reason, now) {
      await rows(
        alone,
        sql`
          insert into sender_pause (reason, paused_at) values (${reason}, ${now.toString()}::timestamptz)
          on conflict (is_only) do update set reason = excluded.reason, paused_at = excluded.paused_at`,
      );
    },
    async resume() {
      await rows(alone, sql`delete from sender_pause`);
    },
  };
}

/**
 * Everything the bot means to say, says and said on its own.
 *
 * @param pseudonym - the name of a person among the refusals
 */
export function ledgerStore(database: Database, pseudonym: (id: string) => string): LedgerStore {
  const { alone, transaction } = database;
  return {
    ...pausing(database),

    async add(tx, intentions, now) {
      if (intentions.length === 0) return;
      const meant = intentions.map((one) => ({ ...one, personHash: pseudonym(one.personId) }));
      await rows(
        tx,
        sql`
          insert into ledger_entry (id, person_id, class, kind, key, facts, not_after, state, planned_at)
          select id, "personId", class, kind, key, facts, "notAfter", 'planned', ${now.toString()}::timestamptz
          from json_to_recordset(${JSON.stringify(meant)}::json) as meant (
            id text, "personId" text, "personHash" text, class text, kind text, key text, facts jsonb,
            "notAfter" timestamptz
          )
          where not ${justErased(sql`"personHash"`, sql`"personId"`, now)}
          on conflict do nothing`,
      );
    },

    ...sending(database, pseudonym),
    ...told(database),

    async find(id) {
      const found = await row(alone, sql<LedgerRow>`select * from ledger_entry where id = ${id}`);
      return found && entryOf(found);
    },

    async forget(before) {
      await rows(
        alone,
        sql`
          delete from ledger_entry
          where planned_at < ${before.toString()}::timestamptz and state not in ('planned', 'sending')`,
      );
    },

    // What others were told no longer says of whom, whatever kind of message it was.
    erase: (personId) =>
      transaction((tx) =>
        countRows(tx, [
          sql`delete from ledger_entry where person_id = ${personId} returning 1`,
          sql`
            update ledger_entry set
              facts = replace(facts::text, to_json(${personId}::text)::text, '"erased"')::jsonb,
              key = case when ${personId} = any (string_to_array(key, ':')) then 'erased:' || id else key end
            where position(to_json(${personId}::text)::text in facts::text) > 0
              or ${personId} = any (string_to_array(key, ':'))
            returning 1`,
        ]),
      ),
    export: (personId) => exported(alone, personId, { ledger_entry: "person_id" }),
  };
}
