import { type RawBuilder, sql } from "kysely";
import type { Interval } from "#shared/time.ts";

/** Of a time, by the index of posts that still have an author. */
export function countedIn(table: string, { start, end }: Interval): RawBuilder<unknown> {
  const column = (name: string) => sql.ref(`${table}.${name}`);
  return sql`
    ${column("posted_at")} >= ${start.toString()}::timestamptz and ${column("posted_at")} < ${end.toString()}::timestamptz
    and ${column("author_id")} not like 'pseudonym:%' and ${column("set_aside")} is null`;
}

/** Replies to `post`, as the index by threads knows them. */
export const REPLIES = sql`
  select from post as reply
  where reply.thread_id = post.source_id and reply.thread_id <> reply.source_id
    and reply.source = post.source and reply.place_id = post.place_id
    and reply.author_id <> post.author_id and reply.set_aside is null`;

/** Answers, as `answer`, for which the question's author thanked in a post of that time, as `later`. */
export const thanked = (during: Interval) => sql`
  from post as later
  join post as question on (question.source_id, question.place_id, question.source) =
    (later.thread_id, later.place_id, later.source)
  join lateral (
    select * from post as answer
    where answer.thread_id = later.thread_id and answer.thread_id <> answer.source_id
      and answer.source = later.source and answer.place_id = later.place_id
      and answer.kind = 'answer' and answer.posted_at < later.posted_at and answer.set_aside is null
      and (later.mentioned = '{}' or answer.author_id = any(later.mentioned))
    order by answer.posted_at desc limit 1
  ) as answer on true
  where ${countedIn("later", during)} and later.thanks and later.thread_id <> later.source_id
    and later.author_id = question.author_id`;
