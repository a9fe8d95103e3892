import { type RawBuilder, sql } from "kysely";

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
