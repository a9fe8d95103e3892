import { type RawBuilder, sql } from "kysely";
import type { Post } from "#domain/posts/index.ts";

/** Where somebody's name was forgotten, this and a keyed hash stand in its place; no id of a person begins so. */
export const PSEUDONYM = "pseudonym:";

/** Posts that still carry the name of their author, and the others; worded as the indexes by time are. */
export const NAMED = sql`author_id not like 'pseudonym:%'`;
export const UNNAMED = sql`author_id like 'pseudonym:%'`;

/**
 * A post for the database, which knows of refusals by hashes only. What a batch costs is mostly this, so what is empty
 * is left out, and times are numbers: to spell one takes longer than all the rest.
 */
export interface HashedPost extends Omit<Post, "at" | "asOf" | "mentionedIds" | "hashtags" | "reactions"> {
  /** Its place in the batch. */
  readonly index: number;
  /** In microseconds. */
  readonly at: number;
  /** In microseconds. */
  readonly asOf: number;
  readonly authorHash: string;
  readonly mentionedIds: readonly string[] | undefined;
  /** Of who is mentioned, in the same order. */
  readonly mentionedHashes: readonly string[] | undefined;
  readonly hashtags: readonly string[] | undefined;
  readonly reactions: Post["reactions"] | undefined;
}

export function hashed(posts: readonly Post[], pseudonym: (id: string) => string): readonly HashedPost[] {
  return posts.map((post, index) => {
    const mentionedIds = unlessEmpty(post.mentionedIds);
    return {
      ...post,
      index,
      at: microseconds(post.at),
      asOf: microseconds(post.asOf),
      authorHash: pseudonym(post.authorId),
      mentionedIds,
      mentionedHashes: mentionedIds?.map(pseudonym),
      hashtags: unlessEmpty(post.hashtags),
      reactions: Object.keys(post.reactions).length > 0 ? post.reactions : undefined,
    };
  });
}

function unlessEmpty(list: readonly string[]): readonly string[] | undefined {
  return list.length > 0 ? list : undefined;
}

function microseconds({ epochNanoseconds }: Temporal.Instant): number {
  return Number(epochNanoseconds / 1000n);
}

/**
 * Whether who this hash stands for refuses, or closed the time in which the post was made. The database asks the first
 * half of a hash table, so that only for those few it has to look closer.
 */
function isRefused(hash: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`(${hash} in (select person_hash from refusal) and exists (
    select from refusal
    where kind in ('listening', 'before') and person_hash = ${hash}
      and (kind = 'listening' or since_at > timestamptz 'epoch' + heard.at * interval '1 microsecond')
  ))`;
}

/**
 * The posts as rows, with one parameter: the database takes them apart. Of two states of one post the later stands
 * here. That it looks for refusals and removals itself makes them hold at once, whichever process was told.
 */
export function heard(posts: readonly HashedPost[]): RawBuilder<unknown> {
  return sql`
    select distinct on (source, "placeId", "sourceId")
      index, source, "placeId", "sourceId", "threadId", "authorId", "authorHash", kind, language, asks, thanks, length,
      fingerprint, "setAside", "threadId" = "sourceId" as "isRoot",
      case when "isNameless" then 'pseudonym:' || "authorHash" else "authorId" end as author,
      timestamptz 'epoch' + at * interval '1 microsecond' as at,
      timestamptz 'epoch' + "asOf" * interval '1 microsecond' as "asOf",
      coalesce(hashtags, '{}') as hashtags,
      coalesce(reactions, '{}') as reactions,
      case when "mentionedIds" is null or "isNameless" then '{}' else array(
        select id from unnest("mentionedIds", "mentionedHashes") with ordinality as mentioned (id, hash, turn)
        where not ${isRefused(sql`hash`)}
        order by turn
      ) end as mentioned,
      ${isRefused(sql`"authorHash"`)} or exists (
        select from removed_post as removed
        where (removed.source, removed.place_id, removed.source_id) = (heard.source, "placeId", "sourceId")
          and removed_at >= timestamptz 'epoch' + "asOf" * interval '1 microsecond'
      ) as unwelcome
    from json_to_recordset(${JSON.stringify(posts)}::json) as heard (
      index int, source text, "placeId" text, "sourceId" text, "threadId" text, "authorId" text, "authorHash" text,
      at int8, "asOf" int8, kind text, hashtags text[], language text, asks boolean, thanks boolean, length int,
      fingerprint text, "setAside" text, "isNameless" boolean, reactions jsonb, "mentionedIds" text[], "mentionedHashes" text[]
    )
    order by "sourceId", "placeId", source, "asOf" desc, cardinality("mentionedIds") desc nulls last, index`;
}
