import { sql } from "kysely";
import type { LedgerEntry, LedgerStore } from "#domain/attention/index.ts";
import type { Transaction } from "#shared/transaction.ts";
import { entryOf, type LedgerRow } from "./ledger-row.ts";
import { instant, row, rows } from "./sql.ts";

type Decide = Parameters<LedgerStore["claim"]>[1];

/** How far back the verdict looks. */
const LOOK_BACK = Temporal.Duration.from({ hours: 8 * 24 });

/** Keeps every other claim for the same person waiting until this transaction ends; null if there is no such entry. */
function lockPerson(tx: Transaction, id: string): Promise<unknown> {
  return row(tx, sql`select pg_advisory_xact_lock(hashtextextended(person_id, 0)) from ledger_entry where id = ${id}`);
}

async function sentBefore(tx: Transaction, entry: LedgerEntry, now: Temporal.Instant): Promise<Temporal.Instant[]> {
  const since = now.subtract(LOOK_BACK).toString();
  const found = await rows(
    tx,
    sql<{ sent_at: string }>`
      select sent_at from ledger_entry
      where person_id = ${entry.personId} and class = ${entry.class} and state in ('sent', 'sending', 'in_doubt')
        and sent_at >= ${since}::timestamptz
      order by sent_at`,
  );
  return found.map(({ sent_at }) => instant(sent_at));
}

/** See `LedgerStore.claim`; runs in a transaction of its own. */
export async function claim(
  tx: Transaction,
  id: string,
  decide: Decide,
  now: Temporal.Instant,
): Promise<LedgerEntry | null> {
  await lockPerson(tx, id);
  const found = await row(tx, sql<LedgerRow>`select * from ledger_entry where id = ${id} and state = 'planned'`);
  if (!found) return null;
  const entry = entryOf(found);
  const verdict = decide(entry, await sentBefore(tx, entry, now));
  if (verdict.kind === "wait") return null;
  if (verdict.kind === "drop") {
    await rows(tx, sql`update ledger_entry set state = 'dropped', reason = ${verdict.reason} where id = ${id}`);
    return null;
  }
  const sending = await row(
    tx,
    sql<LedgerRow>`
      update ledger_entry set state = 'sending', sent_at = ${now.toString()}::timestamptz, claimed_at = clock_timestamp()
      where id = ${id} returning *`,
  );
  return sending && entryOf(sending);
}
