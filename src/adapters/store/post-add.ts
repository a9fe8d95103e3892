import { sql } from "kysely";
import type { Fresh } from "#domain/posts/index.ts";
import type { Transaction } from "#shared/transaction.ts";
import { answers, type HashedPost, heard } from "./heard-posts.ts";
import { changePosts, markCopies, settleThreads } from "./post-change.ts";
import { row } from "./sql.ts";

/** Posts by their index, in groups that may overlap. */
interface Added {
  readonly fresh: readonly number[];
  /** Fresh ones whose author said the same before, some day. */
  readonly repeated: readonly number[];
  /** Fresh questions that were replied to before they were heard. */
  readonly late: readonly number[];
  /** Those that were stored before. */
  readonly known: readonly number[];
}

/**
 * In the order of their keys, so that two processes never wait for one another. What is worked out as a column, and not
 * by joining, keeps the planner from thinking that hardly a row will come through and comparing each with each.
 */
function insert(posts: readonly HashedPost[]) {
  const asks = sql`coalesce(known.asks, batch.asks)`;
  const asker = sql`coalesce(known.author_id, batch."authorId")`;
  return sql<Added>`
    with heard as materialized (${heard(posts)}),
    fresh as (
      insert into post (
        source, place_id, source_id, thread_id, author_id, posted_at, as_of, kind,
        hashtags, language, asks, thanks, length, mentioned, reactions, set_aside, learned
      )
      select
        heard.source, heard."placeId", heard."sourceId", heard."threadId", heard."authorId", heard.at, heard."asOf",
        case when ${answers(asks, asker)} then 'answer' else heard.kind end,
        heard.hashtags, heard.language, heard.asks, heard.thanks, heard.length, heard.mentioned, heard.reactions,
        heard."setAside", case when heard."setAside" is null then heard.hashtags else '{}' end
      from heard
      left join post as known on heard.kind = 'reply'
        and (known.source, known.place_id, known.source_id) = (heard.source, heard."placeId", heard."threadId")
      left join heard as batch on heard.kind = 'reply' and not batch.unwelcome
        and (batch.source, batch."placeId", batch."sourceId") = (heard.source, heard."placeId", heard."threadId")
      where not heard.unwelcome
      order by heard.source, heard."placeId", heard."sourceId"
      on conflict do nothing
      returning source, place_id, source_id
    ),
    stored as materialized (
      select
        heard.index, heard.at, fresh.source is not null as is_fresh,
        case when fresh.source is not null and heard."setAside" is null then
          hashtextextended(heard."authorHash" || heard.fingerprint, 0)
        end as hash,
        fresh.source is not null and heard.asks and heard."threadId" = heard."sourceId" and exists (
          select from post as reply
          where reply.thread_id = heard."sourceId" and reply.thread_id <> reply.source_id
            and reply.place_id = heard."placeId" and reply.source = heard.source
        ) as is_late
      from heard
      left join fresh on (fresh.source, fresh.place_id, fresh.source_id) = (heard.source, heard."placeId", heard."sourceId")
      where not heard.unwelcome
    ),
    said as (
      select index, at, hash, row_number() over (partition by hash order by at, index) as turn
      from stored where hash is not null
    ),
    original as (
      insert into post_copy (hash, posted_at) select hash, at from said where turn = 1 order by hash
      on conflict do nothing
      returning hash
    )
    select
      coalesce(json_agg(index order by index) filter (where is_fresh), '[]') as fresh,
      coalesce(json_agg(index) filter (where is_late), '[]') as late,
      coalesce(json_agg(index) filter (where not is_fresh), '[]') as known,
      (
        select coalesce(json_agg(index), '[]') from said
        where turn > 1 or hash not in (select hash from original)
      ) as repeated
    from stored`;
}

/** Stores what is new of the posts, and says how many are and what may be learned. */
export async function addPosts(
  tx: Transaction,
  posts: readonly HashedPost[],
): Promise<{ readonly count: number; readonly lessons: readonly Fresh[] }> {
  const added = await row(tx, insert(posts));
  if (!added) return { count: 0, lessons: [] };
  const those = (indexes: readonly number[]) => posts.filter(({ index }) => indexes.includes(index));
  const { fresh, known, late, repeated } = added;

  const copies = new Set(repeated.length > 0 ? await markCopies(tx, those(repeated)) : []);
  const changes = known.length > 0 ? await changePosts(tx, those(known)) : [];
  const turned = [...late, ...changes.filter(({ turned }) => turned).map(({ index }) => index)];
  if (turned.length > 0) await settleThreads(tx, those(turned));

  const counted = fresh.filter((index) => posts[index]?.setAside === null && !copies.has(index));
  const lessons = [
    ...counted.map((index) => ({ index, hashtags: posts[index]?.hashtags ?? [] })),
    ...changes.filter(({ hashtags }) => hashtags.length > 0).map(({ index, hashtags }) => ({ index, hashtags })),
  ];
  return { count: fresh.length, lessons };
}
