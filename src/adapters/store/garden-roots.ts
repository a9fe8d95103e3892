import { sql } from "kysely";
import type { Transaction } from "#shared/transaction.ts";
import { row, rows } from "./sql.ts";
import { alone, merged, renamed } from "./tag-changes.ts";
import type { TagRow } from "./tag-row.ts";
import { tagRows, writeTags } from "./tag-rows.ts";

/** What is whose root is changed by one at a time, or two could make a ring of it. */
async function lockRoots(tx: Transaction): Promise<void> {
  await rows(tx, sql`select pg_advisory_xact_lock(hashtextextended('tag', 0))`);
}

/** See `GardenStore.become`. */
export async function becomeAnother(
  tx: Transaction,
  name: string,
  into: string,
  how: "merged" | "renamed",
  at: Temporal.Instant,
): Promise<boolean> {
  await lockRoots(tx);
  await rows(tx, sql`insert into tag (name, posts) values (${into}, 0) on conflict do nothing`);
  const found = await tagRows(tx, sql`values (${name}), (${into})`, true);
  const changed = (how === "merged" ? merged : renamed)(found, name, into, at);
  if (changed) await writeTags(tx, changed);
  return changed !== null;
}

/** See `GardenStore.standAlone`. */
export async function standAlone(tx: Transaction, name: string): Promise<boolean> {
  await lockRoots(tx);
  const own = await row(tx, sql<TagRow>`select * from tag where name = ${name}`);
  if (!own?.root) return false;
  const group = await tagRows(tx, sql`select ${own.root}`, true);
  const changed = alone(group, name);
  if (!changed) return false;
  await writeTags(tx, changed);
  if (own.became_how === "renamed") await followBack(tx, own);
  return true;
}

/** Who came to follow a tag under its new name goes on following it under the earlier one. */
async function followBack(tx: Transaction, { became_at: since, name, root }: TagRow): Promise<void> {
  await rows(
    tx,
    sql`
      with came as (
        delete from tag_follow where tag = ${root} and since_at >= ${since}::timestamptz returning *
      )
      insert into tag_follow (person_id, tag, how, since_at)
      select person_id, ${name}, how, since_at from came on conflict do nothing`,
  );
}
