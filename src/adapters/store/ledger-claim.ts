import { sql } from "kysely";
import type { LedgerEntry, LedgerStore, Standing, Verdict } from "#domain/attention/index.ts";
import type { Transaction } from "#shared/transaction.ts";
import { withoutErased } from "./just-erased.ts";
import { entryOf, type LedgerRow } from "./ledger-row.ts";
import { instant, row, rows } from "./sql.ts";

type Decide = Parameters<LedgerStore["claim"]>[1];

interface Claim {
  readonly id: string;
  readonly decide: Decide;
  readonly now: Temporal.Instant;
  readonly besides: LedgerEntry["facts"];
}

/** How far back the verdict looks. */
const LOOK_BACK = Temporal.Duration.from({ hours: 8 * 24 });

/** Keeps every other claim for the same person waiting until this transaction ends; null if there is no such entry. */
async function lockPerson(tx: Transaction, id: string): Promise<string | null> {
  const found = await row(
    tx,
    sql<{ person_id: string }>`
      select person_id, pg_advisory_xact_lock(hashtextextended(person_id, 0)) from ledger_entry where id = ${id}`,
  );
  return found?.person_id ?? null;
}

interface StandingRow extends LedgerRow {
  readonly sent_before: readonly string[];
  readonly refused: boolean;
  readonly quiet_period: boolean;
}

/** The entry, if it may still be sent, and what else the verdict depends on. */
export function standing(
  tx: Transaction,
  id: string,
  hash: string,
  now: Temporal.Instant,
): Promise<StandingRow | null> {
  const since = now.subtract(LOOK_BACK).toString();
  return row(
    tx,
    sql<StandingRow>`
      select entry.*,
        (select coalesce(json_agg(sent_at order by sent_at), '[]') from ledger_entry
         where person_id = entry.person_id and class = entry.class and state in ('sent', 'sending', 'in_doubt')
           and sent_at >= ${since}::timestamptz) as sent_before,
        exists (select from refusal where kind = 'writing' and person_hash = ${hash}) as refused,
        exists (select from quiet_period) as quiet_period
      from ledger_entry entry
      where id = ${id} and state = 'planned' and not exists (select from sender_pause)`,
  );
}

export function standingOf({ sent_before, refused, quiet_period }: StandingRow): Standing {
  return { sentBefore: sent_before.map(instant), refused, quietPeriod: quiet_period };
}

async function putAside(tx: Transaction, id: string, verdict: Exclude<Verdict, { kind: "send" }>): Promise<void> {
  const { until = null, notAfter = null } = verdict.kind === "wait" ? verdict : {};
  await rows(
    tx,
    sql`
      update ledger_entry
      set state = ${verdict.kind === "wait" ? "planned" : "dropped"}, reason = ${verdict.reason}, claimed_at = null,
        retry_at = ${until && `${until}`}::timestamptz,
        not_after = coalesce(${notAfter && `${notAfter}`}::timestamptz, not_after)
      where id = ${id} and state = 'planned'`,
  );
}

/**
 * See `LedgerStore.claim`; runs in a transaction of its own. Nothing is handed over while sending is paused.
 *
 * @param pseudonym - the name of a person among the refusals
 */
export async function claim(
  tx: Transaction,
  { id, decide, now, besides }: Claim,
  pseudonym: (personId: string) => string,
): Promise<LedgerEntry | null> {
  const personId = await lockPerson(tx, id);
  const found = personId === null ? null : await standing(tx, id, pseudonym(personId), now);
  if (!found) {
    // While sending is paused it goes back to the others.
    await rows(tx, sql`update ledger_entry set claimed_at = null where id = ${id} and state = 'planned'`);
    return null;
  }
  const verdict = decide(entryOf(found), standingOf(found));
  if (verdict.kind !== "send") {
    await putAside(tx, id, verdict);
    return null;
  }
  // Whoever withdrew it meanwhile has the last word.
  const sending = await row(
    tx,
    sql<LedgerRow>`
      update ledger_entry set
        state = 'sending', reason = null, sent_at = ${now.toString()}::timestamptz, claimed_at = clock_timestamp(),
        facts = facts || ${JSON.stringify(await withoutErased(tx, besides, now, pseudonym))}::jsonb
      where id = ${id} and state = 'planned' returning *`,
  );
  return sending && entryOf(sending);
}
