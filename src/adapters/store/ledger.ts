import { sql } from "kysely";
import type { LedgerStore } from "#domain/attention/index.ts";
import type { Database } from "./database.ts";
import { exported } from "./export.ts";
import { claim } from "./ledger-claim.ts";
import { entryOf, type LedgerRow } from "./ledger-row.ts";
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

type Sending = Pick<LedgerStore, "claim" | "withdraw" | "settle" | "recover">;

/** What becomes of an entry on its way to the person. */
function sending({ alone, transaction }: Database): Sending {
  return {
    claim: (id, decide, now) => transaction((tx) => claim(tx, id, decide, now)),

    async withdraw(personId, kind) {
      await rows(
        alone,
        sql`
          update ledger_entry set state = 'dropped', reason = 'withdrawn'
          where person_id = ${personId} and kind = ${kind} and state = 'planned'`,
      );
    },

    // What was sent or given up stays so: an answer that comes late changes nothing any more.
    async settle(id, settlement, now) {
      const { kind } = settlement;
      const reason = "reason" in settlement ? settlement.reason : null;
      const doubtful = settlement.kind === "planned" && settlement.doubtful;
      await rows(
        alone,
        sql`
          update ledger_entry set
            state = ${kind}, reason = ${reason}, claimed_at = null, tries = tries + ${doubtful ? 1 : 0},
            sent_at = case ${kind}::text
              when 'sent' then ${now.toString()}::timestamptz
              when 'in_doubt' then coalesce(sent_at, ${now.toString()}::timestamptz)
            end
          where id = ${id} and state in ('planned', 'sending', 'in_doubt')`,
      );
    },

    async recover(leaseSeconds) {
      const left = await rows(
        alone,
        sql<{ id: string; state: string }>`
          update ledger_entry set
            state = case class when 'unasked' then 'in_doubt' else 'planned' end,
            reason = case class when 'unasked' then 'no_answer' end,
            sent_at = case class when 'unasked' then sent_at end,
            claimed_at = null, tries = tries + 1
          where state = 'sending' and claimed_at < clock_timestamp() - make_interval(secs => ${leaseSeconds})
          returning id, state`,
      );
      const again = left.filter(({ state }) => state === "planned").map(({ id }) => id);
      return { inDoubt: left.length - again.length, again };
    },
  };
}

/** Everything the bot means to say, says and said on its own. */
export function ledgerStore(database: Database): LedgerStore {
  const { alone, transaction } = database;
  return {
    ...pausing(database),

    async add(tx, intentions, now) {
      if (intentions.length === 0) return;
      await rows(
        tx,
        sql`
          insert into ledger_entry (id, person_id, class, kind, key, facts, not_after, state, planned_at)
          select id, "personId", class, kind, key, facts, "notAfter", 'planned', ${now.toString()}::timestamptz
          from json_to_recordset(${JSON.stringify(intentions)}::json) as meant (
            id text, "personId" text, class text, kind text, key text, facts jsonb, "notAfter" timestamptz
          )
          on conflict do nothing`,
      );
    },

    ...sending(database),

    async planned(after, limit) {
      const found = await rows(
        alone,
        sql<{ id: string }>`
          select id from ledger_entry where state = 'planned' and id > ${after ?? ""} order by id limit ${limit}`,
      );
      return found.map(({ id }) => id);
    },

    async find(id) {
      const found = await row(alone, sql<LedgerRow>`select * from ledger_entry where id = ${id}`);
      return found && entryOf(found);
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

    async counts() {
      const found = await rows(
        alone,
        sql<{ state: string; entries: number }>`select state, count(*) as entries from ledger_entry group by state`,
      );
      return Object.fromEntries(found.map(({ state, entries }) => [state, entries]));
    },

    async forget(before) {
      await rows(
        alone,
        sql`
          delete from ledger_entry
          where planned_at < ${before.toString()}::timestamptz and state not in ('planned', 'sending')`,
      );
    },

    // What others were told about a session with this person no longer says with whom it was.
    erase: (personId) =>
      transaction((tx) =>
        countRows(tx, [
          sql`delete from ledger_entry where person_id = ${personId} returning 1`,
          sql`
            update ledger_entry set facts = jsonb_set(facts, '{withId}', '"erased"')
            where facts ->> 'withId' = ${personId} returning 1`,
        ]),
      ),
    export: (personId) => exported(alone, personId, { ledger_entry: "person_id" }),
  };
}
