import { type RawBuilder, sql } from "kysely";
import type { DeletedPost } from "#domain/posts/index.ts";
import type { Transaction } from "#shared/transaction.ts";
import type { Database } from "./database.ts";
import { NAMED, PSEUDONYM, UNNAMED } from "./heard-posts.ts";
import { COPIED_WITHIN, lockChanges } from "./post-change.ts";
import { countRows, row, rows } from "./sql.ts";

/** Rows in one transaction, so that nobody waits long for one. */
const ROWS_AT_ONCE = 10_000;

/** Somebody may say the same again for two days; a day more for what is heard late. */
export const COPIES_KEPT = Temporal.Duration.from({ hours: 72 });

/** Puts pseudonyms in the place of who wrote, and nobody in the place of who was mentioned. */
async function forgetSome(
  database: Database,
  before: Temporal.Instant,
  pseudonym: (id: string) => string,
): Promise<boolean> {
  return database.transaction(async (tx) => {
    await lockChanges(tx);
    const oldest = await row(
      tx,
      sql<{ until: string; authors: readonly string[] | null }>`
        select max(posted_at) as until, json_agg(distinct author_id) as authors
        from (
          select author_id, posted_at from post where posted_at < ${before.toString()}::timestamptz and ${NAMED}
          order by posted_at limit ${ROWS_AT_ONCE}
        ) as oldest`,
    );
    if (!oldest?.authors) return false;
    const { authors, until } = oldest;
    const pseudonyms = authors.map((id) => PSEUDONYM + pseudonym(id));
    await rows(
      tx,
      sql`
        update post set author_id = known.pseudonym, mentioned = '{}'
        from unnest(${authors}::text[], ${pseudonyms}::text[]) as known (id, pseudonym)
        where post.author_id = known.id and posted_at <= ${until}::timestamptz and ${NAMED}`,
    );
    return true;
  });
}

/** See `PostStore.forgetAuthors`. */
export async function forgetAuthors(
  database: Database,
  before: Temporal.Instant,
  pseudonym: (id: string) => string,
): Promise<void> {
  while (await forgetSome(database, before, pseudonym));
}

const REMOVED = "removed_post";

async function removeAll(database: Database, table: string, condition: RawBuilder<unknown>): Promise<void> {
  const some = sql<{ count: number }>`
    with gone as (
      delete from ${sql.table(table)}
      where ctid = any (array(select ctid from ${sql.table(table)} where ${condition} limit ${ROWS_AT_ONCE}))
      returning 1
    )
    select count(*) as count from gone`;
  for (;;) {
    const gone = await database.transaction(async (tx) => {
      // Whoever removes posts locks that table first: to take the two in another order would be a deadlock.
      if (table !== REMOVED) await lockChanges(tx);
      return row(tx, some);
    });
    if ((gone?.count ?? 0) < ROWS_AT_ONCE) return;
  }
}

/** See `PostStore.removeBefore`. */
export async function removeBefore(database: Database, before: Temporal.Instant): Promise<void> {
  for (const whose of [NAMED, UNNAMED]) {
    await removeAll(database, "post", sql`posted_at < ${before.toString()}::timestamptz and ${whose}`);
  }
  await removeAll(database, REMOVED, sql`removed_at < ${before.toString()}::timestamptz`);
  await removeAll(database, "post_copy", sql`noted_at < clock_timestamp() - ${COPIES_KEPT.toString()}::interval`);
}

/** Whoever stores posts has looked into this table: this waits for them, and who comes later sees the new rows. */
async function lockRemovals(tx: Transaction): Promise<void> {
  await rows(tx, sql`lock table removed_post in access exclusive mode`);
  await lockChanges(tx);
}

interface Vacancy {
  readonly author_id: string;
  readonly posted_at: string;
}

/** See `PostStore.remove`. */
export async function removePosts(tx: Transaction, deleted: readonly DeletedPost[]): Promise<void> {
  await lockRemovals(tx);
  const counted = await rows(
    tx,
    sql<Vacancy>`
      with gone as materialized (
        select source, "placeId", "sourceId", max(at) as at
        from json_to_recordset(${JSON.stringify(deleted)}::json)
          as deleted (source text, "placeId" text, "sourceId" text, at timestamptz)
        group by source, "placeId", "sourceId"
      ),
      noted as (
        insert into removed_post (source, place_id, source_id, removed_at) select * from gone
        on conflict (source, place_id, source_id) do update
        set removed_at = greatest(removed_post.removed_at, excluded.removed_at)
      ),
      removed as (
        delete from post using gone
        where (post.source, post.place_id, post.source_id) = (gone.source, gone."placeId", gone."sourceId")
          and post.as_of <= gone.at
        returning author_id, posted_at, set_aside
      )
      select author_id, posted_at from removed where set_aside is null`,
  );
  if (counted.length > 0) await countCopies(tx, counted);
}

/**
 * Counts what may have been set aside as a copy of posts that are gone. Of what is no copy of them, one too many may
 * count; else a post could disappear with its copy.
 */
async function countCopies(tx: Transaction, gone: readonly Vacancy[]): Promise<void> {
  await rows(
    tx,
    sql`
      update post set set_aside = null
      from json_to_recordset(${JSON.stringify(gone)}::json) as gone (author_id text, posted_at timestamptz)
      where post.author_id = gone.author_id and post.set_aside = 'copy'
        and post.posted_at between gone.posted_at - ${COPIED_WITHIN}::interval and gone.posted_at + ${COPIED_WITHIN}::interval`,
  );
}

/**
 * Removes what the person posted, and the person from where they were mentioned. Whose past is closed keeps it from coming
 * back. The keyed hash by which a copy of a post is recognised stays for its few days: nobody can tell whose it is.
 */
export async function erasePosts(tx: Transaction, id: string, authorIds: readonly string[]): Promise<number> {
  await lockChanges(tx);
  return countRows(tx, [
    sql`delete from post where author_id = any(${authorIds}::text[]) returning 1`,
    sql`
      update post set mentioned = array_remove(mentioned, ${id})
      where mentioned @> array[${id}]::text[] and mentioned <> '{}' returning 1`,
  ]);
}
