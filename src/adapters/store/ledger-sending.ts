import { sql } from "kysely";
import type { LedgerStore } from "#domain/attention/index.ts";
import type { Database } from "./database.ts";
import { claim, standing, standingOf } from "./ledger-claim.ts";
import { entryOf, type LedgerRow } from "./ledger-row.ts";
import { row, rows } from "./sql.ts";

type Sending = Pick<
  LedgerStore,
  "take" | "release" | "standing" | "claim" | "takeUp" | "withdraw" | "settle" | "recover"
>;

/** Real time after which an entry that a sender took and did not decide on is handed out again. */
const TAKEN_SECONDS = 120;

/** What becomes of an entry on its way to the person. */
export function sending({ alone, transaction }: Database, pseudonym: (id: string) => string): Sending {
  return {
    async take(now, limit) {
      const taken = await rows(
        alone,
        sql<LedgerRow>`
          update ledger_entry set claimed_at = clock_timestamp()
          where id in (
            select id from ledger_entry
            where not exists (select from sender_pause)
              and state = 'planned' and (retry_at is null or retry_at <= ${now.toString()}::timestamptz)
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

    async standing({ id, personId }, now) {
      const found = await standing(alone, id, pseudonym(personId), now);
      return found && standingOf(found);
    },

    claim: (id, decide, now, besides = {}) => transaction((tx) => claim(tx, { id, decide, now, besides }, pseudonym)),

    async takeUp(personId, kind, now) {
      const taken = await row(
        alone,
        sql<LedgerRow>`
          update ledger_entry set state = 'sent', reason = null, sent_at = ${now.toString()}::timestamptz
          where person_id = ${personId} and kind = ${kind} and state = 'dropped' and reason = 'no_contact'
          returning *`,
      );
      return taken && entryOf(taken);
    },

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
      const isTry = settlement.kind === "planned" && settlement.isTry;
      await rows(
        alone,
        sql`
          update ledger_entry set
            state = ${kind}, reason = ${reason}, claimed_at = null, retry_at = ${until}::timestamptz,
            tries = tries + ${isTry ? 1 : 0},
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
