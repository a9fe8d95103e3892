import { type RawBuilder, sql } from "kysely";
import type { Transaction } from "#shared/transaction.ts";
import { rows } from "./sql.ts";

/** What was begun before somebody was erased has come to its end by then. */
const UNDER_WAY = "1 hour";

/**
 * Whether somebody was erased just now and has not been back: what somebody else had begun to write about them is not to
 * be written any more.
 *
 * @param hash - the name of the person among the refusals
 * @param now - when it is written
 */
export function justErased(hash: RawBuilder<unknown>, id: RawBuilder<unknown>, now: Temporal.Instant) {
  return sql`(
    exists (
      select from refusal
      where kind = 'erased' and person_hash = ${hash} and since_at > ${now.toString()}::timestamptz - ${UNDER_WAY}::interval
    ) and not exists (select from person where id = ${id})
  )`;
}

/**
 * What is to be said, without whoever was erased while it was being found.
 *
 * @param pseudonym - the name of a person among the refusals
 */
export async function withoutErased<Facts extends object>(
  tx: Transaction,
  facts: Facts,
  now: Temporal.Instant,
  pseudonym: (id: string) => string,
): Promise<Facts> {
  const said = new Set<string>();
  const json = JSON.stringify(facts, (_name, value: unknown) => {
    if (typeof value === "string") said.add(value);
    return value;
  });
  if (said.size === 0) return facts;
  const meant = JSON.stringify(Array.from(said, (id) => ({ id, hash: pseudonym(id) })));
  const gone = await rows(
    tx,
    sql<{ id: string }>`
      select id from json_to_recordset(${meant}::json) as meant (id text, hash text)
      where ${justErased(sql.ref("meant.hash"), sql.ref("meant.id"), now)}`,
  );
  const ids = new Set<unknown>(gone.map(({ id }) => id));
  return ids.size === 0 ? facts : JSON.parse(json, (_name, value) => (ids.has(value) ? "erased" : value));
}
