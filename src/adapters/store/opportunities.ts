import { type RawBuilder, sql } from "kysely";
import type { Confirmable, HeardPosts, ShownPost } from "#domain/leaders/index.ts";
import type { Interval } from "#shared/time.ts";
import type { Database } from "./database.ts";
import { NAMED } from "./heard-posts.ts";
import { instant, row, rows } from "./sql.ts";
import { countedIn, REPLIES, thanked } from "./threads.ts";

interface ShownRow extends Pick<ShownPost, "source" | "kind" | "hashtags"> {
  readonly place_id: string;
  readonly source_id: string;
  readonly thread_id: string;
  readonly author_id: string;
  readonly posted_at: string;
  readonly place_name: string;
  readonly team_id: string | null;
  readonly helped?: boolean;
}

function shown(found: ShownRow): ShownPost {
  const { source, kind, hashtags } = found;
  return {
    ...{ source, kind, hashtags },
    placeId: found.place_id,
    sourceId: found.source_id,
    threadId: found.thread_id,
    placeName: found.place_name,
    teamId: found.team_id,
    authorId: found.author_id,
    at: instant(found.posted_at),
    helped: found.helped ?? false,
  };
}

/** What is shown of the posts that `found` names; without those of places that are heard no more. */
function showing(found: RawBuilder<unknown>): RawBuilder<ShownRow> {
  return sql<ShownRow>`
    select found.source, place_id, source_id, thread_id, author_id, posted_at, kind, to_json(hashtags) as hashtags,
      place.name as place_name, place.team_id
    from (${found}) as found
    join place on place.source = found.source and place.id = found.place_id and place.state = 'heard'`;
}

/** Whom no directory knows cannot be named to anybody. */
const KNOWABLE = sql`author_id not like 'engage:%'`;

/** Ids of posts are sorted by bytes and those of leaders are not: each index is found only in its own order. */
const wantsNews = (author: RawBuilder<unknown>, { end }: Interval) => sql`
  exists (
    select from leader
    where person_id = ${author} collate "default" and state = 'active' and per_week > 0
      and (paused_until is null or paused_until <= ${end.toString()}::timestamptz)
  )`;

interface ConfirmableRow extends ShownRow {
  readonly by_id: string;
  readonly reply_id: string;
  readonly at: string;
}

/** @param found - posts with `by_id`, `reply_id` and `at` */
function confirming(found: RawBuilder<unknown>): RawBuilder<ConfirmableRow> {
  return sql<ConfirmableRow>`
    select shown.*, by_id, reply_id, at from (${found}) as act
    join (${showing(sql`select * from post where ${NAMED}`)}) as shown using (source, place_id, source_id)
    order by at, source_id`;
}

/** What leaders can be offered and told of what was heard. Reads posts, and keeps nothing. */
export function heardPosts({ alone }: Database): HeardPosts {
  const list = async (statement: RawBuilder<ShownRow>) => (await rows(alone, statement)).map(shown);
  const confirmable = async (found: RawBuilder<unknown>): Promise<readonly Confirmable[]> => {
    const acts = await rows(alone, confirming(found));
    return acts.map((act) => {
      const { source, place_id: placeId, reply_id: sourceId } = act;
      return { post: shown(act), byId: act.by_id, reply: { source, placeId, sourceId }, at: instant(act.at) };
    });
  };

  return {
    openQuestions: (during, limit) =>
      list(sql<ShownRow>`
        with waiting as materialized (
          select *, least(
            row_number() over (order by posted_at),
            row_number() over (order by posted_at desc),
            case when hashtags <> '{}' then row_number() over (partition by hashtags[1] order by posted_at) end
          ) as turn
          from post
          where asks and thread_id = source_id and ${countedIn("post", during)} and ${KNOWABLE}
            and not exists (${REPLIES})
        )
        select shown.*
        from (${showing(sql`select * from waiting`)}) as shown join waiting using (source, place_id, source_id)
        order by turn, shown.posted_at desc, source_id limit ${limit}`),

    contributions: (during, limit) =>
      list(sql<ShownRow>`
        with thanked as materialized (select answer.source_id ${thanked(during)}),
        theirs as (
          select distinct on (author_id, kind = 'answer') *,
            kind = 'answer' and source_id in (select source_id from thanked) as helped
          from post
          where ${countedIn("post", during)} and ${KNOWABLE} and (
            kind = 'answer'
            or (thread_id = source_id and not asks and kind <> 'thanks' and exists (${REPLIES}))
          )
          order by author_id, kind = 'answer', helped desc, posted_at desc
        )
        select shown.*, helped
        from (${showing(sql`select * from theirs`)}) as shown join theirs using (source, place_id, source_id)
        order by shown.posted_at desc, source_id limit ${limit}`),

    by: (authorId, since, limit) =>
      list(sql<ShownRow>`
        ${showing(sql`
          select * from post
          where author_id = ${authorId} and posted_at > ${since.toString()}::timestamptz and set_aside is null`)}
        order by posted_at desc, source_id limit ${limit}`),

    find: (names) =>
      list(
        showing(sql`
          select post.* from json_to_recordset(${JSON.stringify(names)}::json)
            as asked (source text, "placeId" text, "sourceId" text)
          join post on (post.source_id, post.place_id, post.source) = (asked."sourceId", asked."placeId", asked.source)
          where ${NAMED} and set_aside is null`),
      ),

    async tagsOf(personId, since, limit) {
      const used = await rows(
        alone,
        sql<{ tag: string }>`
          select tag from post, unnest(hashtags) as tag
          where author_id = ${personId} and posted_at >= ${since.toString()}::timestamptz and set_aside is null
          group by tag order by count(*) desc, max(posted_at) desc, tag limit ${limit}`,
      );
      return used.map(({ tag }) => tag);
    },

    async countActs(personId, since) {
      const counted = await row(
        alone,
        sql<{ acts: number }>`
          select count(*) as acts from post
          where author_id = ${personId} and posted_at >= ${since.toString()}::timestamptz and set_aside is null`,
      );
      return Number(counted?.acts ?? 0);
    },

    // By time: to look each of so many people up in the index of mentions takes ten times as long.
    async noticed(people, since) {
      const counted = await rows(
        alone,
        sql<{ person: string; times: number }>`
          select person, sum(times) as times from (
            select post.author_id as person, count(*) as times
            from post join post as reply
              on reply.thread_id = post.source_id and reply.thread_id <> reply.source_id
                and reply.source = post.source and reply.place_id = post.place_id
            where post.author_id = any(${people}::text[]) and post.posted_at >= ${since.toString()}::timestamptz
              and post.set_aside is null and reply.author_id <> post.author_id and reply.set_aside is null
            group by post.author_id
            union all
            select person, count(*) from post, unnest(mentioned) as person
            where posted_at >= ${since.toString()}::timestamptz and ${NAMED} and set_aside is null
              and mentioned <> '{}' and author_id <> person and person in (select unnest(${people}::text[]))
            group by person
          ) as noticed group by person`,
      );
      return new Map(counted.map(({ person, times }) => [person, Number(times)]));
    },

    firstReplies: (during) =>
      confirmable(sql`
        select distinct on (post.source, post.place_id, post.source_id)
          post.source, post.place_id, post.source_id, later.author_id as by_id, later.source_id as reply_id, later.posted_at as at
        from post as later
        join post on (post.source_id, post.place_id, post.source) = (later.thread_id, later.place_id, later.source)
        where ${countedIn("later", during)} and later.thread_id <> later.source_id
          and later.author_id <> post.author_id and post.set_aside is null and ${wantsNews(sql`post.author_id`, during)}
          and not exists (${REPLIES} and reply.posted_at < ${during.start.toString()}::timestamptz)
        order by post.source, post.place_id, post.source_id, later.posted_at`),

    thankedAnswers: (during) =>
      confirmable(sql`
        select distinct on (answer.source, answer.place_id, answer.source_id)
          answer.source, answer.place_id, answer.source_id, later.author_id as by_id, later.source_id as reply_id, later.posted_at as at
        ${thanked(during)} and ${wantsNews(sql`answer.author_id`, during)}
        order by answer.source, answer.place_id, answer.source_id, later.posted_at`),
  };
}
