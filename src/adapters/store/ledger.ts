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

type Sending = Pick<LedgerStore, "take" | "release" | "claim" | "withdraw" | "settle" | "recover">;

/** Real time after which an entry that a sender took and did not decide on is handed out again. */
const TAKEN_SECONDS = 120;

/** What becomes of an entry on its way to the person. */
function sending({ alone, transaction }: Database, pseudonym: (id: string) => string): Sending {
  return {
    async take(now, limit) {
      const taken = await rows(
        alone,
        sql<LedgerRow>`
          update ledger_entry set claimed_at = clock_timestamp()
          where id in (
            select id from ledger_entry
            where state = 'planned' and (retry_at is null or retry_at <= ${now.toString()}::timestamptz)
              and (claimed_at is null or claimed_at < clock_timestamp() - make_interval(secs => ${TAKEN_SECONDS}))
            order by not_after, id limit ${limit} for update skip locked
          )
          returning *`,
      );
      return taken.map(entryOf).toSorted((a, b) => Temporal.Instant.compare(a.notAfter, b.notAfter));
    },

    async release(ids) {
      await rows(
        alone,
        sql`
          update ledger_entry set claimed_at = null
          where id in (select json_array_elements_text(${JSON.stringify(ids)}::json)) and state = 'planned'`,
      );
    },

    claim: (id, decide, now, facts) => transaction((tx) => claim(tx, { id, decide, now, facts }, pseudonym)),

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
      const until = settlement.kind === "planned" && settlement.until ? `${settlement.until}` : null;
      const doubtful = settlement.kind === "planned" && settlement.doubtful;
      await rows(
        alone,
        sql`
          update ledger_entry set
            state = ${kind}, reason = ${reason}, claimed_at = null, retry_at = ${until}::timestamptz,
            tries = tries + ${doubtful ? 1 : 0},
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
        sql<{ state: string }>`
          update ledger_entry set
            state = case class when 'unasked' then 'in_doubt' else 'planned' end,
            reason = case class when 'unasked' then 'no_answer' end,
            sent_at = case class when 'unasked' then sent_at end,
            claimed_at = null, tries = tries + 1
          where state = 'sending' and claimed_at < clock_timestamp() - make_interval(secs => ${leaseSeconds})
          returning state`,
      );
      const again = left.filter(({ state }) => state === "planned").length;
      return { inDoubt: left.length - again, again };
    },
  };
}

type Told = Pick<LedgerStore, "sentSince" | "latest" | "undelivered" | "blockedBy" | "counts">;

/** What was said, and what could not be. */
function told({ alone }: Database): Told {
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
        sql<{ state: string; entries: number }>`select state, count(*) as entries from ledger_entry group by state`,
      );
      return Object.fromEntries(found.map(({ state, entries }) => [state, entries]));
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
