import { sql } from "kysely";
import type { Transaction } from "#shared/transaction.ts";
import { type HashedPost, heard } from "./heard-posts.ts";
import { rows } from "./sql.ts";

/** Whoever changes posts that others may be changing too takes this lock first, or two could wait for each other. */
export async function lockChanges(tx: Transaction): Promise<void> {
  await rows(tx, sql`select pg_advisory_xact_lock(hashtextextended('post', 0))`);
}

/** What somebody says again within this time is a copy. */
export const COPIED_WITHIN = "2 days";

/**
 * Sets aside what its author said before, not long ago.
 *
 * @returns the indexes of the copies
 */
export async function markCopies(tx: Transaction, posts: readonly HashedPost[]): Promise<readonly number[]> {
  await lockChanges(tx);
  const marked = await rows(
    tx,
    sql<{ index: number }>`
      with heard as (${heard(JSON.stringify(posts))}),
      said as (
        select *, hashtextextended("authorHash" || fingerprint, 0) as hash from heard
      ),
      spaced as (
        select said.*, least(
          abs(extract(epoch from said.at - original.posted_at)),
          extract(epoch from said.at - lag(said.at) over (partition by said.hash order by said.at))
        ) as seconds
        from said join post_copy as original on original.hash = said.hash
      ),
      latest as (
        update post_copy set posted_at = last.at, noted_at = clock_timestamp()
        from (select hash, max(at) as at from spaced group by hash) as last
        where post_copy.hash = last.hash
      )
      update post set set_aside = 'copy', learned = '{}'
      from spaced
      where (post.source, post.place_id, post.source_id) = (spaced.source, spaced."placeId", spaced."sourceId")
        and seconds <= extract(epoch from ${COPIED_WITHIN}::interval)
      returning spaced.index`,
  );
  return marked.map(({ index }) => index);
}

interface Change {
  readonly index: number;
  /** What nobody learned from the post before; empty if it does not count. */
  readonly hashtags: readonly string[];
  /** Whether it asks now and did not before, or the other way round. */
  readonly turned: boolean;
}

/**
 * Replaces what is known of posts by what is newer; what is the same as before is not written, however new it is, because
 * Viva Engage shows each post many times. Who was forgotten stays so, and what its author restored counts; a
 * copy stays one, because that does not show in the post itself.
 */
export async function changePosts(tx: Transaction, posts: readonly HashedPost[]): Promise<readonly Change[]> {
  await lockChanges(tx);
  return rows(
    tx,
    sql<Change>`
      with heard as materialized (${heard(JSON.stringify(posts))}),
      changed as materialized (
        select heard.*, new.*, heard.asks <> post.asks as turned
        from heard
        join post on (post.source, post.place_id, post.source_id) = (heard.source, heard."placeId", heard."sourceId")
        left join post as root on heard.kind = 'reply'
          and (root.source, root.place_id, root.source_id) = (heard.source, heard."placeId", heard."threadId")
        cross join lateral (
          select
            case when post.author_id like 'pseudonym:%' then post.author_id else heard.author end as new_author,
            case when post.author_id like 'pseudonym:%' then '{}' else heard.mentioned end as new_mentioned,
            least(post.posted_at, heard.at) as new_at,
            case
              when heard.kind = 'reply' and root.asks
                and root.author_id not in (heard."authorId", 'pseudonym:' || heard."authorHash")
              then 'answer' else heard.kind
            end as new_kind,
            case
              when post.restored then null
              when heard."setAside" is null and post.set_aside = 'copy' then 'copy'
              else heard."setAside"
            end as new_set_aside,
            array(select tag from unnest(heard.hashtags) as tag where tag <> all (post.learned)) as unlearned
        ) as new
        where not heard.unwelcome and (
          heard."asOf" > post.as_of
          or heard."asOf" = post.as_of and cardinality(heard.mentioned) > cardinality(post.mentioned)
            and post.author_id not like 'pseudonym:%'
        ) and (
          (new_set_aside is null and unlearned <> '{}') or (
            post.author_id, post.mentioned, post.posted_at, post.kind, post.hashtags, post.language, post.asks,
            post.thanks, post.length, post.reactions, post.set_aside
          ) is distinct from (
            new_author, new_mentioned, new_at, new_kind, heard.hashtags, heard.language, heard.asks,
            heard.thanks, heard.length, heard.reactions, new_set_aside
          )
        )
        for update of post
      )
      update post set
        author_id = new_author, mentioned = new_mentioned, posted_at = new_at, as_of = changed."asOf", kind = new_kind,
        hashtags = changed.hashtags, language = changed.language, asks = changed.asks, thanks = changed.thanks,
        length = changed.length, reactions = changed.reactions, set_aside = new_set_aside,
        learned = case when new_set_aside is null then learned || unlearned else learned end
      from changed
      where (post.source, post.place_id, post.source_id) = (changed.source, changed."placeId", changed."sourceId")
      returning
        changed.index,
        case when new_set_aside is null then to_json(unlearned) else '[]' end as hashtags,
        turned and "isRoot" as turned`,
  );
}

/** Makes replies to these posts into answers, or back into replies, by whether the posts ask something. */
export async function settleThreads(tx: Transaction, posts: readonly HashedPost[]): Promise<void> {
  await lockChanges(tx);
  await rows(
    tx,
    sql`
      with heard as (${heard(JSON.stringify(posts))})
      update post as reply set kind = case when heard.asks then 'answer' else 'reply' end
      from heard
      where (reply.source, reply.place_id, reply.thread_id) = (heard.source, heard."placeId", heard."sourceId")
        and reply.thread_id <> reply.source_id
        and reply.kind = case when heard.asks then 'reply' else 'answer' end
        and reply.author_id not in (heard."authorId", 'pseudonym:' || heard."authorHash")`,
  );
}
