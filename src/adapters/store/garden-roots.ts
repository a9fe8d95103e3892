import { sql } from "kysely";
import type { Hashtag } from "#domain/hashtags/index.ts";
import type { Transaction } from "#shared/transaction.ts";
import { row, rows } from "./sql.ts";
import { hashtagIn, type TagRow, tagRows } from "./tag-row.ts";

type Also = ((tx: Transaction, changed: Hashtag) => Promise<void>) | undefined;

/** What is whose root is changed by one at a time, or two could make a ring of it. */
async function lockRoots(tx: Transaction): Promise<void> {
  await rows(tx, sql`select pg_advisory_xact_lock(hashtextextended('tag', 0))`);
}

const both = (name: string, other: string) => sql`values (${name}), (${other})`;

/** See `GardenStore.become`. */
export async function becomeAnother(
  tx: Transaction,
  name: string,
  into: string,
  how: "merged" | "renamed",
  at: Temporal.Instant,
  also: Also,
): Promise<boolean> {
  await lockRoots(tx);
  const found = await tagRows(tx, both(name, into), true);
  const [own, other] = [name, into].map((wanted) => found.find((one) => one.name === wanted));
  if (name === into || !own || own.root !== null || (other?.root ?? null) !== null) return false;

  await rows(
    tx,
    sql`
      insert into tag (name, posts) values (${into}, 0)
      on conflict (name) do update set changed_in = pg_current_xact_id()`,
  );
  await rows(
    tx,
    sql`
      update tag set
        root = ${into}, changed_in = pg_current_xact_id(),
        became = case when name = ${name} then ${into} else became end,
        became_how = case when name = ${name} then ${how} else became_how end,
        became_at = case when name = ${name} then ${at.toString()}::timestamptz else became_at end
      where name = ${name} or root = ${name}`,
  );
  await tell(tx, name, also);
  return true;
}

/** See `GardenStore.standAlone`. */
export async function standAlone(tx: Transaction, name: string, also: Also): Promise<boolean> {
  await lockRoots(tx);
  const own = await row(tx, sql<TagRow>`select * from tag where name = ${name}`);
  if (!own?.root) return false;
  const group = await tagRows(tx, sql`select ${own.root}`, true);
  const below = descendants(group, name);
  await rows(
    tx,
    sql`
      update tag set
        root = case when name = any (${below}::text[]) then ${name} when name = ${name} then null else root end,
        became = case when name = ${name} then null else became end,
        became_how = case when name = ${name} then null else became_how end,
        became_at = case when name = ${name} then null else became_at end,
        changed_in = pg_current_xact_id()
      where name = any (${[own.root, name, ...below]}::text[])`,
  );
  await tell(tx, name, also);
  return true;
}

/** What became a tag before that one became another, and so goes with it. */
function descendants(group: readonly TagRow[], name: string): string[] {
  const children = group.filter(({ became }) => became === name).map((child) => child.name);
  return children.flatMap((child) => [child, ...descendants(group, child)]);
}

async function tell(tx: Transaction, name: string, also: Also): Promise<void> {
  if (!also) return;
  const changed = hashtagIn(await tagRows(tx, sql`select ${name}`), name);
  if (changed) await also(tx, changed);
}
