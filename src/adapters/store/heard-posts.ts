import { type RawBuilder, sql } from "kysely";
import type { Post } from "#domain/posts/index.ts";

/** Where somebody's name was forgotten, this and a keyed hash stand in its place; no id of a person begins so. */
export const PSEUDONYM = "pseudonym:";

/** Posts that still carry the name of their author, and the others; worded as the indexes by time are. */
export const NAMED = sql`author_id not like 'pseudonym:%'`;
export const UNNAMED = sql`author_id like 'pseudonym:%'`;

/**
 * A post for the database, which knows of refusals by hashes only. What a batch costs is mostly this, so whatever goes
 * without saying is left out, and times are numbers: to spell one takes longer than all the rest.
 */
export interface HashedPost {
  /** Its place in the batch. */
  readonly index: number;
  readonly source: Post["source"];
  readonly placeId: string;
  readonly sourceId: string;
  /** Unless it is the first of its thread. */
  readonly threadId: string | undefined;
  readonly authorId: string;
  readonly authorHash: string;
  /** In microseconds. */
  readonly at: number;
  /** In microseconds, unless it is the same. */
  readonly asOf: number | undefined;
  readonly kind: Post["kind"];
  readonly language: Post["language"] | undefined;
  readonly asks: true | undefined;
  readonly thanks: true | undefined;
  readonly length: number;
  readonly fingerprint: string | undefined;
  readonly setAside: Post["setAside"] | undefined;
  readonly isNameless: true | undefined;
  readonly hashtags: readonly string[] | undefined;
  readonly mentionedIds: readonly string[] | undefined;
  /** Of who is mentioned, in the same order. */
  readonly mentionedHashes: readonly string[] | undefined;
  readonly reactions: Post["reactions"] | undefined;
}

export function hashed(posts: readonly Post[], pseudonym: (id: string) => string): readonly HashedPost[] {
  return posts.map((post, index) => {
    const mentionedIds = unlessEmpty(post.mentionedIds);
    return {
      index,
      source: post.source,
      placeId: post.placeId,
      sourceId: post.sourceId,
      threadId: post.threadId === post.sourceId ? undefined : post.threadId,
      authorId: post.authorId,
      authorHash: pseudonym(post.authorId),
      at: microseconds(post.at),
      asOf: post.asOf === post.at ? undefined : microseconds(post.asOf),
      kind: post.kind,
      language: post.language ?? undefined,
      asks: post.asks || undefined,
      thanks: post.thanks || undefined,
      length: post.length,
      fingerprint: post.fingerprint ?? undefined,
      setAside: post.setAside ?? undefined,
      isNameless: post.isNameless || undefined,
      hashtags: unlessEmpty(post.hashtags),
      mentionedIds,
      mentionedHashes: mentionedIds?.map(pseudonym),
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
 * here. That it looks for refusals and removals itself makes them hold at once, whichever process was told; for those of
 * each post only if there are any at all.
 *
 * @param posts - as JSON
 */
export function heard(posts: string): RawBuilder<unknown> {
  return sql`
    select distinct on (source, "placeId", "sourceId")
      index, source, "placeId", "sourceId", "authorId", "authorHash", kind, language, length, fingerprint, "setAside",
      coalesce("threadId", "sourceId") as "threadId", "threadId" is null as "isRoot",
      coalesce(asks, false) as asks, coalesce(thanks, false) as thanks,
      case when "isNameless" then 'pseudonym:' || "authorHash" else "authorId" end as author,
      timestamptz 'epoch' + at * interval '1 microsecond' as at,
      timestamptz 'epoch' + coalesce("asOf", at) * interval '1 microsecond' as "asOf",
      coalesce(hashtags, '{}') as hashtags,
      coalesce(reactions, '{}') as reactions,
      case when "mentionedIds" is null or "isNameless" then '{}' else array(
        select id from unnest("mentionedIds", "mentionedHashes") with ordinality as mentioned (id, hash, turn)
        where not ${isRefused(sql`hash`)}
        order by turn
      ) end as mentioned,
      ${isRefused(sql`"authorHash"`)} or exists (select from removed_post) and exists (
        select from removed_post as removed
        where (removed.source, removed.place_id, removed.source_id) = (heard.source, "placeId", "sourceId")
          and removed_at >= timestamptz 'epoch' + coalesce("asOf", at) * interval '1 microsecond'
      ) as unwelcome
    from json_to_recordset(${posts}::json) as heard (
      index int, source text, "placeId" text, "sourceId" text, "threadId" text, "authorId" text, "authorHash" text,
      at int8, "asOf" int8, kind text, hashtags text[], language text, asks boolean, thanks boolean, length int,
      fingerprint text, "setAside" text, "isNameless" boolean, reactions jsonb, "mentionedIds" text[], "mentionedHashes" text[]
    )
    order by "sourceId", "placeId", source, "asOf" desc, cardinality("mentionedIds") desc nulls last, index`;
}
