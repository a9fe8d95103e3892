import { sql } from "kysely";
import type { Fresh } from "#domain/posts/index.ts";
import type { Transaction } from "#shared/transaction.ts";
import { type HashedPost, heard } from "./heard-posts.ts";
import { changePosts, markCopies, settleThreads } from "./post-change.ts";
import { row } from "./sql.ts";

/** Posts by their index, in groups that may overlap. */
interface Added {
  /** Null when all are. */
  readonly fresh: readonly number[] | null;
  /** Fresh ones whose author said the same before, some day. */
  readonly repeated: readonly number[];
  /** Fresh questions that were replied to before they were heard. */
  readonly late: readonly number[];
  /** Those that were stored before. */
  readonly known: readonly number[];
}

/** What is not unwelcome, and whether it is fresh. */
const SOME_FRESH = sql`materialized (
  select index, at, source, "placeId", "sourceId", "authorHash", fingerprint, "setAside", asks, "isRoot", case
    when (select count(*) from fresh) = (select count(*) from heard where not unwelcome) then true
    else (source, "placeId", "sourceId") in (select source, place_id, source_id from fresh)
  end as is_fresh
  from heard where not unwelcome
)`;
const ALL_FRESH = sql`(select heard.*, true as is_fresh from heard where not unwelcome)`;
/** Cheaper than to run into each that is; as a column it is looked up by the key, whatever the planner expects. */
const NOT_NOTED = sql`and (select true from post_copy where post_copy.hash = said.hash) is null`;
const NOTHING = sql``;

/**
 * In the order of their keys, so that two processes never wait for one another. Which were known is looked at only if
 * any was: ordinarily all are new. What is worked out as a column, and not by joining, keeps the planner from thinking
 * that hardly a row will come through and comparing each with each.
 *
 * @param mayBeKnown - false leaves out what only says which were known, and is a data error if any was, or if somebody
 * says the same elsewhere at the same moment
 */
function insert(posts: string, count: number, mayBeKnown: boolean) {
  return sql<Added>`
    with heard as materialized (${heard(posts)}),
    question as materialized (
      select source, "placeId", "sourceId", "authorId" from heard where asks and "isRoot" and not unwelcome
    ),
    fresh as (
      insert into post (
        source, place_id, source_id, thread_id, author_id, posted_at, as_of, kind,
        hashtags, language, asks, thanks, length, mentioned, reactions, set_aside, learned
      )
      select
        heard.source, heard."placeId", heard."sourceId", heard."threadId", heard.author, heard.at, heard."asOf",
        case
          when root.author_id not in (heard."authorId", 'pseudonym:' || heard."authorHash") then 'answer'
          else heard.kind
        end,
        heard.hashtags, heard.language, heard.asks, heard.thanks, heard.length, heard.mentioned, heard.reactions,
        heard."setAside", case when heard."setAside" is null then heard.hashtags else '{}' end
      from heard
      left join question on heard.kind = 'reply'
        and (question.source, question."placeId", question."sourceId") = (heard.source, heard."placeId", heard."threadId")
      left join lateral (
        select author_id from post
        where heard.kind = 'reply' and question.source is null and asks
          and (post.source, post.place_id, post.source_id) = (heard.source, heard."placeId", heard."threadId")
        union all
        select question."authorId" where question.source is not null
      ) as root on true
      where not heard.unwelcome
      order by heard."sourceId", heard."placeId", heard.source
      ${mayBeKnown ? sql`on conflict do nothing returning source, place_id, source_id` : NOTHING}
    ),
    stored as ${mayBeKnown ? SOME_FRESH : ALL_FRESH},
    uttered as materialized (
      select index, at, hashtextextended("authorHash" || fingerprint, 0) as hash
      from stored where is_fresh and fingerprint is not null and "setAside" is null
    ),
    said as (
      select index, at, hash, row_number() over (partition by hash order by at, index) as turn
      from uttered
    ),
    original as (
      insert into post_copy (hash, posted_at)
      select hash, at from said
      where turn = 1 ${mayBeKnown ? NOTHING : NOT_NOTED}
      order by hash
      ${mayBeKnown ? sql`on conflict do nothing` : NOTHING}
      returning hash
    )
    select
      case when count(*) filter (where is_fresh) < ${count} then
        coalesce(json_agg(index order by index) filter (where is_fresh), '[]')
      end as fresh,
      coalesce(json_agg(index) filter (where not is_fresh), '[]') as known,
      (
        select coalesce(json_agg(index), '[]') from stored
        where is_fresh and asks and "isRoot" and exists (
          select from post as reply
          where reply.thread_id = stored."sourceId" and reply.thread_id <> reply.source_id
            and reply.place_id = stored."placeId" and reply.source = stored.source
        )
      ) as late,
      (
        select coalesce(json_agg(index), '[]') from said
        where turn > 1 or hash not in (select hash from original)
      ) as repeated
    from stored`;
}

/**
 * Stores what is new of the posts, and says how many are, how many were known, and what may be learned.
 *
 * @param json - the posts once more
 * @param mayBeKnown - whether some may be stored already; otherwise that is a data error
 */
export async function addPosts(
  tx: Transaction,
  posts: readonly HashedPost[],
  json: string,
  mayBeKnown: boolean,
): Promise<{ readonly count: number; readonly known: number; readonly lessons: readonly Fresh[] }> {
  const added = await row(tx, insert(json, posts.length, mayBeKnown));
  if (!added) return { count: 0, known: 0, lessons: [] };
  const those = (indexes: readonly number[]) => indexes.flatMap((index) => posts[index] ?? []);
  const { known, late, repeated } = added;
  const fresh = added.fresh ?? [...posts.keys()];

  const copies = new Set(repeated.length > 0 ? await markCopies(tx, those(repeated)) : []);
  const changes = known.length > 0 ? await changePosts(tx, those(known)) : [];
  const turned = [...late, ...changes.filter(({ turned }) => turned).map(({ index }) => index)];
  if (turned.length > 0) await settleThreads(tx, those(turned));

  const counted = fresh.filter((index) => posts[index]?.setAside === undefined && !copies.has(index));
  const lessons = [
    ...counted.map((index) => ({ index, hashtags: posts[index]?.hashtags ?? [] })),
    ...changes.filter(({ hashtags }) => hashtags.length > 0).map(({ index, hashtags }) => ({ index, hashtags })),
  ];
  return { count: fresh.length, known: known.length, lessons };
}
