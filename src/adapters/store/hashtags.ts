import { sql } from "kysely";
import type { HashtagStore, WordUse } from "#domain/hashtags/index.ts";
import type { Database } from "./database.ts";
import { instant, rows } from "./sql.ts";

/** The tags of the network and the words beside them. Nothing in here is about a person. */
export function hashtagStore({ alone }: Database): HashtagStore {
  return {
    async tags() {
      const found = await rows(
        alone,
        sql<{ name: string; posts: number; used: string }>`select name, posts, last_used_at as used from tag`,
      );
      return found.map(({ name, posts, used }) => ({ name, posts, lastUsedAt: instant(used) }));
    },

    wordUses: () => rows(alone, sql<WordUse>`select feature, tag, posts from word_use`),

    // Rows are locked in the order of their keys, so that two replicas never wait for one another.
    async addUses(tx, tags, words) {
      if (tags.length > 0) {
        await rows(
          tx,
          sql`
            insert into tag
            select name, sum(posts), max("lastUsedAt")
            from json_to_recordset(${JSON.stringify(tags)}::json) as used (name text, posts int8, "lastUsedAt" timestamptz)
            group by name order by name
            on conflict (name) do update set
              posts = tag.posts + excluded.posts, last_used_at = greatest(tag.last_used_at, excluded.last_used_at),
              changed_in = pg_current_xact_id()`,
        );
      }
      if (words.length > 0) {
        await rows(
          tx,
          sql`
            insert into word_use
            select feature, tag, sum(posts)
            from json_to_recordset(${JSON.stringify(words)}::json) as used (feature int8, tag text, posts int8)
            group by feature, tag order by feature, tag
            on conflict (feature, tag) do update set posts = word_use.posts + excluded.posts`,
        );
      }
    },

    erase: async () => 0,
    export: async () => [],
  };
}
