import { type Kysely, sql } from "kysely";
import type { Migration } from "kysely/migration";

/**
 * Half a year of a hashtag. Only posts whose authors were forgotten stand in it: hearing does not pay for it, the night
 * does. The newer ones are read by time.
 */
export const tagRhythm: Migration = {
  async up(db: Kysely<unknown>) {
    await sql`
      create index post_unnamed_hashtags on post using gin (hashtags)
        where author_id like 'pseudonym:%' and hashtags <> '{}'`.execute(db);
  },
};
