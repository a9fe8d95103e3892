import { sql } from "kysely";
import type { LedgerStore } from "#domain/attention/index.ts";
import type { Database } from "./database.ts";
import { entryOf, type LedgerRow } from "./ledger-row.ts";
import { row, rows } from "./sql.ts";

type Told = Pick<
  LedgerStore,
  "sentSince" | "latest" | "latestOf" | "meantFor" | "heldBack" | "undelivered" | "blockedBy" | "counts"
>;

/** What was said, and what could not be. */
export function told({ alone }: Database): Told {
  return {
    async sentSince(tx, kind, since) {
      const asked = Array.from(since, ([id, at]) => ({ id, at: `${at}` }));
      const found = await rows(
        tx,
        sql<{ id: string; messages: number }>`
          select asked.id, count(*) as messages
          from json_to_recordset(${JSON.stringify(asked)}::json) as asked (id text, at timestamptz)
          join ledger_entry on person_id = asked.id and sent_at > asked.at
          where kind = ${kind} and state in ('sent', 'sending', 'in_doubt')
          group by asked.id`,
      );
      return new Map(found.map(({ id, messages }) => [id, messages]));
    },

    async latest(personId) {
      const found = await row(
        alone,
        sql<LedgerRow>`
          select * from ledger_entry where person_id = ${personId} and state in ('sent', 'sending', 'in_doubt')
          order by sent_at desc limit 1`,
      );
      return found && entryOf(found);
    },

    async latestOf(personId, kind, tag) {
      const found = await row(
        alone,
        sql<LedgerRow>`
          select * from ledger_entry where person_id = ${personId} and kind = ${kind} and facts ->> 'tag' = ${tag}
          order by planned_at desc limit 1`,
      );
      return found && entryOf(found);
    },

    async meantFor(personId, { after, limit }) {
      const found = await rows(
        alone,
        sql<LedgerRow>`
          select * from ledger_entry
          where person_id = ${personId} and (
            ${after}::text is null
            or (planned_at, id) < (select planned_at, id from ledger_entry where id = ${after} and person_id = ${personId})
          )
          order by planned_at desc, id desc limit ${limit}`,
      );
      return found.map(entryOf);
    },

    async heldBack(personId, since) {
      const found = await row(
        alone,
        sql<LedgerRow>`
          select * from ledger_entry
          where person_id = ${personId} and state in ('planned', 'dropped', 'failed', 'in_doubt')
            and planned_at > ${since.toString()}::timestamptz
          order by planned_at desc limit 1`,
      );
      return found && entryOf(found);
    },

    async undelivered(since) {
      const found = await rows(
        alone,
        sql<{ reason: string; entries: number }>`
          select reason, count(*) as entries from ledger_entry
          where state in ('failed', 'in_doubt') and planned_at >= ${since.toString()}::timestamptz
          group by reason order by entries desc, reason`,
      );
      return new Map(found.map(({ reason, entries }) => [reason, entries]));
    },

    async blockedBy({ start, end }) {
      const found = await rows(
        alone,
        sql<{ person_id: string }>`
          select distinct person_id from ledger_entry
          where state = 'failed' and reason = 'blocked'
            and planned_at >= ${`${start}`}::timestamptz and planned_at < ${`${end}`}::timestamptz`,
      );
      return new Set(found.map(({ person_id }) => person_id));
    },

    async counts() {
      const found = await rows(
        alone,
        sql<{ state: string; entries: number }>`
          select state, count(*) as entries from ledger_entry where kind not like 'sessions.%' group by state`,
      );
      return Object.fromEntries(found.map(({ state, entries }) => [state, entries]));
    },
  };
}
