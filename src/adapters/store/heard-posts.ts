import { type RawBuilder, sql } from "kysely";
import type { Post } from "#domain/posts/index.ts";

/** Where somebody's name was forgotten, this and a keyed hash stand in its place; no id of a person begins so. */
export const PSEUDONYM = "pseudonym:";

/** Posts that still carry the name of their author; worded as the index `post_named` is. */
export const NAMED = sql`author_id not like 'pseudonym:%'`;

/** A post for the database, which knows of refusals by hashes only. */
export interface HashedPost extends Post {
  /** Its place in the batch. */
  readonly index: number;
  readonly authorHash: string;
  /** Of who is mentioned, in the same order. */
  readonly mentionedHashes: readonly string[];
}

export function hashed(posts: readonly Post[], pseudonym: (id: string) => string): readonly HashedPost[] {
  return posts.map((post, index) => ({
    ...post,
    index,
    authorHash: pseudonym(post.authorId),
    mentionedHashes: post.mentionedIds.map(pseudonym),
  }));
}

/**
 * The posts as rows, with one parameter: the database takes them apart. Of two states of one post the later stands
 * here. That it looks for refusals and removals itself makes them hold at once, whichever process was told.
 */
export function heard(posts: readonly HashedPost[]): RawBuilder<unknown> {
  return sql`
    select distinct on (source, "placeId", "sourceId")
      *,
      "authorHash" in (select person_hash from refusal where kind = 'listening')
        or exists (
          select from removed_post as removed
          where (removed.source, removed.place_id, removed.source_id) = (heard.source, "placeId", "sourceId")
        ) as unwelcome,
      case when "mentionedIds" = '{}' then '{}' else array(
        select id from unnest("mentionedIds", "mentionedHashes") as mentioned (id, hash)
        where hash not in (select person_hash from refusal where kind = 'listening')
      ) end as mentioned
    from json_to_recordset(${JSON.stringify(posts)}::json) as heard (
      index int, source text, "placeId" text, "sourceId" text, "threadId" text,
      "authorId" text, "authorHash" text, "mentionedIds" text[], "mentionedHashes" text[],
      at timestamptz, "asOf" timestamptz, kind text, hashtags text[], language text, asks boolean, thanks boolean,
      length int, fingerprint text, "setAside" text, reactions jsonb
    )
    order by source, "placeId", "sourceId", "asOf" desc, cardinality("mentionedIds") desc, index`;
}

/** Whether the post, a reply, answers a question: somebody else's, who may have been forgotten meanwhile. */
export function answers(asks: RawBuilder<unknown>, asker: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`
    heard.kind = 'reply' and ${asks}
    and ${asker} not in (heard."authorId", 'pseudonym:' || heard."authorHash")`;
}
