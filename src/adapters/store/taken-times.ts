import { sql } from "kysely";
import type { Interval } from "#shared/time.ts";
import type { Transaction } from "#shared/transaction.ts";
import { rows } from "./sql.ts";

/** Stands where an erased person was, so that the other keeps the hour but not with whom it was. */
export const ERASED = "erased";

/** To whom a time belongs. */
type Taker = { readonly sessionId: string } | { readonly offerId: string };

const columnOf = (taker: Taker) => sql.ref("sessionId" in taker ? "session_id" : "offer_id");
const idOf = (taker: Taker) => ("sessionId" in taker ? taker.sessionId : taker.offerId);
const rangeOf = ({ start, end }: Interval) => `[${start},${end})`;

/**
 * Lets whoever else takes time of these people wait until this transaction ends. Taken before anything else of a
 * transaction, and always in the same order, so that nobody ever waits for each other.
 */
export async function lockTimes(tx: Transaction, people: readonly string[]): Promise<void> {
  await rows(
    tx,
    sql`
      select pg_advisory_xact_lock(key)
      from (
        select distinct hashtextextended(person, 0) as key from unnest(${people}::text[]) as person order by key
      ) as keys`,
  );
}

/** Takes the times for each of the people, as far as they are free. @returns false when one of them is not */
export async function takeTimes(
  tx: Transaction,
  taker: Taker,
  people: readonly string[],
  slots: readonly Interval[],
): Promise<boolean> {
  const known = people.filter((person) => person !== ERASED);
  const taken = await rows(
    tx,
    sql`
      insert into taken_time (person_id, during, ${columnOf(taker)})
      select person_id, during, ${idOf(taker)}
      from unnest(${known}::text[]) as person_id, unnest(${slots.map(rangeOf)}::tstzrange[]) as during
      on conflict do nothing
      returning 1`,
  );
  return taken.length === known.length * slots.length;
}

/** Whether one of the people has another hour then. One that Outlook moved over something else may take no time of its own. */
export async function haveHours(
  tx: Transaction,
  people: readonly string[],
  slots: readonly Interval[],
  except: string | null,
): Promise<boolean> {
  const known = people.filter((person) => person !== ERASED);
  const found = await rows(
    tx,
    sql`
      select 1
      from unnest(${known}::text[]) as person_id
      join session on person_id in (expert_id, asker_id)
      join unnest(${slots.map(rangeOf)}::tstzrange[]) as during on tstzrange(starts_at, ends_at) && during
      where state in ('held', 'booked', 'moving') and session.id is distinct from ${except}
      limit 1`,
  );
  return found.length > 0;
}

/** Frees all that the session or offer takes, but for times that it is to keep. */
export async function freeTimes(tx: Transaction, taker: Taker, kept: readonly Interval[] = []): Promise<void> {
  await rows(
    tx,
    sql`
      delete from taken_time
      where ${columnOf(taker)} = ${idOf(taker)} and during <> all (${kept.map(rangeOf)}::tstzrange[])`,
  );
}
