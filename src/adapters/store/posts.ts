import { sql } from "kysely";
import type { Post, PostStore } from "#domain/posts/index.ts";
import type { Database } from "./database.ts";
import { countRows, instant, row, rows } from "./sql.ts";

/** What pseudonyms begin with, and no id of a person. */
const PSEUDONYM = "pseudonym:";

type PostName = Pick<Post, "source" | "placeId" | "sourceId">;

function nameOf({ source, placeId, sourceId }: PostName): string {
  return JSON.stringify([source, placeId, sourceId]);
}

/**
 * One statement for any number of posts, with one parameter: the database takes them apart. That it looks for refusals
 * itself makes them hold at once, whichever process was told.
 */
function insert(posts: readonly (Post & { readonly authorHash: string })[]) {
  return sql<PostName>`
    insert into post (
      source, place_id, source_id, thread_id, author_id, posted_at, kind,
      hashtags, language, asks, thanks, length
    )
    select
      source, "placeId", "sourceId", "threadId", "authorId", at, kind,
      hashtags, language, asks, thanks, length
    from json_to_recordset(${JSON.stringify(posts)}::json) as heard (
      source text, "placeId" text, "sourceId" text, "threadId" text, "authorId" text, at timestamptz, kind text,
      hashtags text[], language text, asks boolean, thanks boolean, length int, "authorHash" text
    )
    where not exists (select from refusal where refusal.kind = 'listening' and person_hash = "authorHash")
    on conflict do nothing
    returning source, place_id as "placeId", source_id as "sourceId"`;
}

/**
 * Who posted what kind of thing where and when; never the text.
 *
 * @param pseudonym - stands for a person in old posts and in refusals; whoever has its key can still find and erase them
 */
export function postStore({ alone, transaction }: Database, pseudonym: (id: string) => string): PostStore {
  return {
    add: (posts, learn) =>
      transaction(async (tx) => {
        const hashed = posts.map((post) => ({ ...post, authorHash: pseudonym(post.authorId) }));
        const stored = new Set((await rows(tx, insert(hashed))).map(nameOf));
        // deletes what it finds: of two posts of one name in a batch, the first is the new one
        const fresh = posts.flatMap((post, index) => (stored.delete(nameOf(post)) ? [index] : []));
        await learn(tx, fresh);
        return fresh;
      }),

    async lastActs(tx, people, since) {
      const acts = await rows(
        tx,
        sql<{ author: string; last: string }>`
          select author_id as author, max(posted_at) as last
          from post where author_id = any(${people}::text[]) and posted_at > ${since.toString()}::timestamptz
          group by author_id`,
      );
      return new Map(acts.map(({ author, last }) => [author, instant(last)]));
    },

    forgetAuthors: (before) =>
      transaction(async (tx) => {
        const old = sql`posted_at < ${before.toString()}::timestamptz and author_id not like ${`${PSEUDONYM}%`}`;
        const authors = (
          await rows(tx, sql<{ id: string }>`select distinct author_id as id from post where ${old}`)
        ).map(({ id }) => id);
        if (authors.length === 0) return;
        const pseudonyms = authors.map((id) => PSEUDONYM + pseudonym(id));
        await rows(
          tx,
          sql`
            update post set author_id = known.pseudonym
            from unnest(${authors}::text[], ${pseudonyms}::text[]) as known (id, pseudonym)
            where post.author_id = known.id and ${old}`,
        );
      }),

    async count() {
      const counted = await row(alone, sql<{ posts: number }>`select count(*) as posts from post`);
      return counted?.posts ?? 0;
    },

    erase: (id) =>
      countRows(alone, [sql`delete from post where author_id in (${id}, ${PSEUDONYM + pseudonym(id)}) returning 1`]),

    async export(id) {
      const found = await rows(
        alone,
        sql<{ item: Record<string, unknown> }>`
          select to_jsonb(post) as item from post
          where author_id in (${id}, ${PSEUDONYM + pseudonym(id)}) order by posted_at`,
      );
      return found.map(({ item }) => ({ table: "post", ...item }));
    },
  };
}
