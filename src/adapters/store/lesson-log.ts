import { sql } from "kysely";
import type { LessonBatch, LessonLog } from "#domain/hashtags/index.ts";
import { OLDEST_OPEN } from "./commit-order.ts";
import type { Database } from "./database.ts";
import { row, rows } from "./sql.ts";

/** Lessons that are put together; together they weigh some fifty kilobytes. */
const FULL = 128;
/** What is no smaller is left as it is. */
const HALF = FULL / 2;
/** Only what goes at the same time is put together. */
const WEEKS_TOGETHER = 4;

interface BatchRow extends LessonBatch {
  readonly place: string;
}

/** A place in the log: a transaction, and a row of it. */
function placeOf(text: string): { readonly writtenIn: string; readonly id: string } {
  const [writtenIn = "0", id = "0"] = text.split(":");
  return { writtenIn, id };
}

const at = (place: string) => {
  const { writtenIn, id } = placeOf(place);
  return sql`(${writtenIn}::xid8, ${id}::int8)`;
};

/**
 * What posts taught. Rows are read only when every transaction that began before theirs is over: their order is that of
 * the transactions, and nothing can come to stand between two rows that were read.
 */
export function lessonLog({ alone, transaction }: Database): LessonLog {
  return {
    async append(tx, batches) {
      if (batches.length === 0) return;
      const values = batches.map(({ bytes, lessons, tagged, week }) => sql`(${week}, ${lessons}, ${tagged}, ${bytes})`);
      await rows(tx, sql`insert into lesson_batch (week, lessons, tagged, bytes) values ${sql.join(values)}`);
    },

    async read(after, batchesMax) {
      const found = await rows(
        alone,
        sql<BatchRow>`
          select written_in || ':' || id as place, week, lessons, tagged, bytes from lesson_batch
          where (written_in, id) > ${at(after ?? "0:0")} and written_in < ${OLDEST_OPEN}
          order by written_in, id limit ${batchesMax}`,
      );
      // Looked for last: a row that is there now was there before.
      const known = sql`select 1 from lesson_batch where (written_in, id) = ${at(after ?? "0:0")}`;
      if (after !== null && !(await row(alone, known))) return null;
      return {
        batches: found.map(({ week, lessons, tagged, bytes }) => ({ week, lessons, tagged, bytes })),
        place: found.at(-1)?.place ?? after,
      };
    },

    // The last row of each group takes the others in, so that who read up to it can go on from there.
    compact: (until) =>
      transaction(async (tx) => {
        await rows(tx, sql`select pg_advisory_xact_lock(hashtextextended('lesson_batch', 0))`);
        await rows(
          tx,
          sql`
            with ordered as (
              select *, count(*) filter (where lessons >= ${HALF}) over (order by written_in, id) as run
              from lesson_batch where (written_in, id) <= ${at(until)}
            ),
            small as (
              select *, week / ${WEEKS_TOGETHER} as weeks,
                (sum(lessons) over (partition by run order by written_in, id) - lessons) / ${FULL} as part
              from ordered where lessons < ${HALF}
            ),
            merged as materialized (
              select array_agg(id order by written_in, id) as ids, max(week) as week, sum(lessons) as lessons,
                sum(tagged) as tagged, string_agg(bytes, '' order by written_in, id) as bytes
              from small group by run, weeks, part having count(*) > 1
            ),
            gone as (
              delete from lesson_batch using merged where id = any (trim_array(ids, 1))
            )
            update lesson_batch set
              week = merged.week, lessons = merged.lessons, tagged = merged.tagged, bytes = merged.bytes
            from merged where id = ids[cardinality(ids)]`,
        );
      }),

    async expire(week, taggedMax) {
      await rows(
        alone,
        sql`
          delete from lesson_batch where week < ${week} or id in (
            select id from (
              select id, sum(tagged) over (order by written_in desc, id desc) - tagged as newer from lesson_batch
            ) as counted where newer >= ${taggedMax}
          )`,
      );
    },
  };
}
