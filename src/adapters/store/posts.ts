import { sql } from "kysely";
import type { PostStore, Source } from "#domain/posts/index.ts";
import { isDataError } from "./data-error.ts";
import type { Database } from "./database.ts";
import { hashed, NAMED, PSEUDONYM } from "./heard-posts.ts";
import { addPosts } from "./post-add.ts";
import { erasePosts, forgetAuthors, removeBefore, removePosts } from "./post-forget.ts";
import { setAsidePosts } from "./set-aside-posts.ts";
import { instant, rows } from "./sql.ts";

/** So many posts come from an import. They are stored faster by a tenth if nobody looks whether they are known. */
const FLOOD = 1000;

/**
 * Who posted what kind of thing where and when; never the text.
 *
 * @param pseudonym - stands for a person in old posts and in refusals; whoever has its key can still find and erase them
 */
export function postStore(database: Database, pseudonym: (id: string) => string): PostStore {
  const { alone, transaction } = database;
  const authorIds = (id: string) => [id, PSEUDONYM + pseudonym(id)];
  /** Whether none of the last posts was known. */
  let wereNew = true;

  return {
    ...setAsidePosts(database, authorIds),

    async add(posts, learn, after) {
      const given = hashed(posts, pseudonym);
      const json = JSON.stringify(given);
      await after;
      const store = (mayBeKnown: boolean) =>
        transaction(async (tx) => {
          const { count, known, lessons } = await addPosts(tx, given, json, mayBeKnown);
          wereNew = known === 0;
          await learn(tx, lessons);
          return count;
        });
      if (posts.length < FLOOD || !wereNew) return store(true);
      return store(false).catch((error) => (isDataError(error) ? store(true) : Promise.reject(error)));
    },

    remove: (deleted) => transaction((tx) => removePosts(tx, deleted)),
    removeBefore: (before) => removeBefore(database, before),
    forgetAuthors: (before) => forgetAuthors(database, before, pseudonym),
    erase: (id) => transaction((tx) => erasePosts(tx, id, authorIds(id))),

    lastActs,
    lastAct: async (id, since) => (await lastActs(alone, [id], since)).get(id) ?? null,

    async authorsBetween({ start, end }) {
      const authors = await rows(
        alone,
        sql<{ source: Source; people: readonly string[] }>`
          select source, json_agg(distinct author_id) as people from post
          where posted_at >= ${start.toString()}::timestamptz and posted_at < ${end.toString()}::timestamptz
            and ${NAMED} and set_aside is null
          group by source`,
      );
      return new Map(authors.map(({ source, people }) => [source, new Set(people)]));
    },

    async idsBetween(source, placeId, from, until) {
      const found = await rows(
        alone,
        sql<{ id: string }>`
          select source_id as id from post
          where source = ${source} and place_id = ${placeId} and ${NAMED}
            and posted_at >= ${from.toString()}::timestamptz and posted_at < ${until.toString()}::timestamptz
          order by posted_at`,
      );
      return found.map(({ id }) => id);
    },

    async export(id) {
      const found = await rows(
        alone,
        sql<{ item: Record<string, unknown> }>`
          select item from (
            select posted_at, jsonb_build_object('table', 'post') || to_jsonb(post) as item from post
            where author_id = any(${authorIds(id)}::text[])
            union all
            select posted_at, jsonb_build_object(
              'table', 'mention', 'source', source, 'place_id', place_id, 'source_id', source_id, 'posted_at', posted_at
            ) from post
            where mentioned @> array[${id}]::text[] and mentioned <> '{}'
          ) as found
          order by posted_at`,
      );
      return found.map(({ item }) => item);
    },
  };
}

const lastActs: PostStore["lastActs"] = async (tx, people, since) => {
  const acts = await rows(
    tx,
    sql<{ author: string; last: string }>`
      select author_id as author, max(posted_at) as last
      from post
      where author_id = any(${people}::text[]) and posted_at > ${since.toString()}::timestamptz and set_aside is null
      group by author_id`,
  );
  return new Map(acts.map(({ author, last }) => [author, instant(last)]));
};
