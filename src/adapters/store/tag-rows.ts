import { type RawBuilder, sql } from "kysely";
import type { Transaction } from "#shared/transaction.ts";
import { rows } from "./sql.ts";
import type { TagRow } from "./tag-row.ts";

/** What a name stands for now: itself, or what it became. */
export const rootOf = (name: string) => sql<string>`coalesce((select root from tag where name = ${name}), ${name})`;

/** Every name under which the same tag goes. */
export const namesOf = (name: string) => sql`
  select name from tag where name = ${rootOf(name)} or root = ${rootOf(name)} union select ${name}`;

/**
 * The tags that `which` names, each with what became it.
 *
 * @param which - a statement with names
 * @param lock - whether nobody else may change them until the transaction ends; in the order in which posts are counted
 */
export async function tagRows(on: Transaction, which: RawBuilder<unknown>, lock = false): Promise<readonly TagRow[]> {
  return rows(
    on,
    sql<TagRow>`
      with wanted as materialized (${which})
      select * from tag where name in (select * from wanted) or root in (select * from wanted)
      order by name ${lock ? sql`for update` : sql``}`,
  );
}

/** Writes all but the posts, which are only counted. */
export async function writeTags(tx: Transaction, changed: readonly TagRow[]): Promise<void> {
  await rows(
    tx,
    sql`
      update tag set
        founded_at = now.founded_at, founder_id = now.founder_id, hosts = now.hosts, purpose = now.purpose,
        kept_at = now.kept_at, asked_at = now.asked_at, retired_at = now.retired_at, became = now.became,
        became_how = now.became_how, became_at = now.became_at, root = now.root, changed_in = pg_current_xact_id()
      from json_populate_recordset(null::tag, ${JSON.stringify(changed)}::json) as now
      where tag.name = now.name`,
  );
}
