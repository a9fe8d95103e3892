import { type RawBuilder, sql } from "kysely";
import type { TagActivity, TagNews, TagPost } from "#domain/hashtags/index.ts";
import type { Interval } from "#shared/time.ts";
import type { Database } from "./database.ts";
import { NAMED, UNNAMED } from "./heard-posts.ts";
import { instant, rows } from "./sql.ts";
import { countedIn, REPLIES, thanked } from "./threads.ts";

type PostRow = Omit<TagPost, "at"> & { readonly at: string };

interface NewsRow extends Pick<TagNews, "tag" | "posts"> {
  readonly open: readonly PostRow[];
  readonly settled: readonly PostRow[];
  readonly newest: readonly PostRow[];
}

const postOf = ({ at, ...post }: PostRow): TagPost => ({ ...post, at: instant(at) });

/** Posts of these tags, and of what became them, in places that are heard: one row for each tag of a post. */
const ofTags = (posts: RawBuilder<unknown>) => sql`
  select distinct on (named.tag, post.source, post.place_id, post.source_id)
    post.*, named.tag, place.name as place_name, place.team_id
  from ${posts} join named on named.name = any (post.hashtags)
  join place on place.source = post.source and place.id = post.place_id and place.state = 'heard'`;

/** Each tag of each post in a place that is heard. */
const USES = sql`
  from post join place on place.source = post.source and place.id = post.place_id and place.state = 'heard'
  cross join unnest(hashtags) as used left join tag on tag.name = used`;

/** What was heard under tags. Reads posts along the indexes by time, by thread and by author, and keeps nothing. */
export function tagActivity({ alone }: Database): TagActivity {
  return {
    async news(tags, during, postsMax, readerId) {
      const list = (part: RawBuilder<unknown>) => sql`(
        select coalesce(json_agg(shown order by at desc, "sourceId"), '[]') from (
          select source, place_id as "placeId", source_id as "sourceId", thread_id as "threadId",
            place_name as "placeName", team_id as "teamId", posted_at as at
          from ${part} where tag = asked.tag and author_id <> ${readerId}
          order by posted_at desc, source_id limit ${postsMax}
        ) as shown
      )`;
      const found = await rows(alone, newsOf(tags, during, list));
      return found.map(({ tag, posts, open, settled, newest }) => ({
        ...{ tag, posts },
        ...{ open: open.map(postOf), settled: settled.map(postOf), newest: newest.map(postOf) },
      }));
    },

    // Old posts along an index of their hashtags, the newest 90 days by time.
    async weekly(names, { start, end }) {
      const tagged = sql`hashtags && ${names}::text[] and set_aside is null
        and posted_at >= ${start.toString()}::timestamptz and posted_at < ${end.toString()}::timestamptz`;
      const used = await rows(
        alone,
        sql<{ tag: string; monday: string; authorId: string; posts: number }>`
          select used as tag, to_char(date_trunc('week', posted_at at time zone 'UTC'), 'YYYY-MM-DD') as monday,
            author_id as "authorId", count(*) as posts
          from (
            select * from post where ${UNNAMED} and hashtags <> '{}' and ${tagged}
            union all
            select * from post where ${NAMED} and ${tagged}
          ) as post
          join place on place.source = post.source and place.id = post.place_id and place.state = 'heard'
          cross join unnest(hashtags) as used
          where used = any (${names}::text[])
          group by 1, 2, 3`,
      );
      return used.map((row) => ({ ...row, monday: Temporal.PlainDate.from(row.monday) }));
    },

    async habitOf(personId, since) {
      const used = await rows(
        alone,
        sql<{ tag: string; posts: number }>`
          select coalesce(root, used) as tag, count(*) as posts ${USES}
          where author_id = ${personId} and posted_at >= ${since.toString()}::timestamptz and set_aside is null
          group by 1`,
      );
      return new Map(used.map(({ tag, posts }) => [tag, posts]));
    },

    async ofDepartment(department, since, groupMin, limit) {
      const used = await rows(
        alone,
        sql<{ tag: string }>`
          select coalesce(root, used) as tag ${USES}
          where author_id = any (array(select id from person where department = ${department}))
            and posted_at >= ${since.toString()}::timestamptz and set_aside is null
          group by 1 having count(distinct author_id) >= ${groupMin}
          order by count(*) desc, 1 limit ${limit}`,
      );
      return used.map(({ tag }) => tag);
    },
  };
}

function newsOf(
  tags: readonly string[],
  during: Interval,
  list: (part: RawBuilder<unknown>) => RawBuilder<unknown>,
): RawBuilder<NewsRow> {
  return sql<NewsRow>`
    with named as materialized (
      select tag, tag as name from unnest(${tags}::text[]) as asked (tag)
      union select root, name from tag where root = any (${tags}::text[])
    ),
    tagged as materialized (
      ${ofTags(sql`post`)}
      where ${countedIn("post", during)} and post.hashtags && array(select name from named)
    ),
    open as (
      select * from tagged as post where asks and thread_id = source_id and not exists (${REPLIES})
    ),
    settled as materialized (
      ${ofTags(sql`(select question.* ${thanked(during)} and question.set_aside is null) as post`)}
    )
    select asked.tag, (select count(*) from tagged where tag = asked.tag) as posts,
      ${list(sql`open`)} as open, ${list(sql`settled`)} as settled, ${list(sql`tagged`)} as newest
    from unnest(${tags}::text[]) with ordinality as asked (tag, turn) order by turn`;
}
