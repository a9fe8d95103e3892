import { sql } from "kysely";
import type { Lesson, PostStore, SetAside, Source } from "#domain/posts/index.ts";
import type { Database } from "./database.ts";
import { lockChanges } from "./post-change.ts";
import { instant, row, rows } from "./sql.ts";

interface SetAsideRow {
  readonly source: Source;
  readonly place_id: string;
  readonly source_id: string;
  readonly posted_at: string;
  readonly reason: SetAside;
}

interface RestoredRow extends Pick<Lesson, "hashtags"> {
  readonly posted_at: string;
}

/**
 * Posts that do not count.
 *
 * @param authorIds - under which a person's posts may stand
 */
export function setAsidePosts(
  { alone, transaction }: Database,
  authorIds: (personId: string) => readonly string[],
): Pick<PostStore, "countSetAside" | "setAsideOf" | "restore"> {
  return {
    async countSetAside() {
      const counted = await rows(
        alone,
        sql<{ reason: SetAside; posts: number }>`
          select set_aside as reason, count(*) as posts from post where set_aside is not null group by set_aside`,
      );
      return new Map(counted.map(({ reason, posts }) => [reason, posts]));
    },

    async setAsideOf(id, max) {
      const found = await rows(
        alone,
        sql<SetAsideRow>`
          select source, place_id, source_id, posted_at, set_aside as reason from post
          where author_id = any(${authorIds(id)}::text[]) and set_aside is not null
          order by posted_at desc limit ${max}`,
      );
      return found.map(({ source, place_id, source_id, posted_at, reason }) => ({
        ...{ source, placeId: place_id, sourceId: source_id, reason },
        at: instant(posted_at),
      }));
    },

    restore: (id, { source, placeId, sourceId }, learn) =>
      transaction(async (tx) => {
        await lockChanges(tx);
        const restored = await row(
          tx,
          sql<RestoredRow>`
            with before as (
              select *, array(select tag from unnest(hashtags) as tag where tag <> all (learned)) as unlearned from post
              where source = ${source} and place_id = ${placeId} and source_id = ${sourceId}
                and author_id = any(${authorIds(id)}::text[]) and set_aside is not null
            )
            update post set set_aside = null, restored = true, learned = before.learned || unlearned
            from before
            where (post.source, post.place_id, post.source_id) = (before.source, before.place_id, before.source_id)
            returning to_json(unlearned) as hashtags, post.posted_at`,
        );
        if (!restored) return false;
        const { hashtags, posted_at } = restored;
        await learn(tx, { hashtags, at: instant(posted_at) });
        return true;
      }),
  };
}
