import { type Kysely, sql } from "kysely";
import type { Migration } from "kysely/migration";

/** Visits of communities look back a month; most of what is kept is older than names are, and every index costs each post. */
export const visits: Migration = {
  async up(db: Kysely<unknown>) {
    await sql`
      drop index post_community;
      create index post_community on post (place_id, posted_at)
        where source = 'engage' and author_id not like 'pseudonym:%'`.execute(db);
  },
};
