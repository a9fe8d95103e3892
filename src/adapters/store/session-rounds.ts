import { sql } from "kysely";
import type { SessionStore } from "#domain/sessions/index.ts";
import type { Database } from "./database.ts";
import { type SessionRow, sessionOf } from "./session-row.ts";
import { row, rows } from "./sql.ts";

const isUnsettled = sql`state in ('held', 'moving', 'cancelling')`;
const at = (instant: Temporal.Instant) => sql`${instant.toString()}::timestamptz`;

/** What is looked after from time to time, by whichever replica comes first. */
export function sessionRounds({
  alone,
  transaction,
}: Database): Pick<SessionStore, "unsettled" | "unsettledOf" | "takeUnwatched" | "takeUnmarked" | "forget"> {
  return {
    async unsettled(olderThanSeconds, limit, after = "") {
      const found = await rows(
        alone,
        sql<SessionRow>`
          select * from session
          where ${isUnsettled} and id > ${after}
            and changed_at <= clock_timestamp() - make_interval(secs => ${olderThanSeconds})
          order by id limit ${limit}`,
      );
      return found.map(sessionOf);
    },

    async unsettledOf(personId) {
      const found = await rows(
        alone,
        sql<SessionRow>`
          select * from session where ${personId} in (expert_id, asker_id) and ${isUnsettled} order by id`,
      );
      return found.map(sessionOf);
    },

    async takeUnwatched(now, before, limit) {
      const taken = await rows(
        alone,
        sql<SessionRow>`
          with unwatched as (
            select id, watched_at as last_watched_at from session
            where state = 'booked' and ends_at > ${at(now)} and (watched_at is null or watched_at < ${at(before)})
            order by watched_at nulls first, id limit ${limit} for update skip locked
          ), watched as (
            update session set watched_at = ${at(now)} from unwatched where session.id = unwatched.id returning session.*
          )
          select watched.* from watched join unwatched using (id) order by last_watched_at nulls first, id`,
      );
      return taken.map(sessionOf);
    },

    async takeUnmarked(mark, { start, end }, limit, also) {
      const unmarked = sql`
        from session
        where state = 'booked' and starts_at >= ${at(start)} and starts_at < ${at(end)} and ${mark} <> all (marks)`;
      // Almost always there is none: one look into the index, and no transaction.
      if (!(await row(alone, sql`select 1 ${unmarked} limit 1`))) return 0;
      return transaction(async (tx) => {
        const taken = await rows(
          tx,
          sql<SessionRow>`select * ${unmarked} order by starts_at, id limit ${limit} for update skip locked`,
        );
        if (taken.length === 0) return 0;
        const ids = taken.map(({ id }) => id);
        await rows(tx, sql`update session set marks = array_append(marks, ${mark}) where id = any (${ids}::text[])`);
        await also(tx, taken.map(sessionOf));
        return taken.length;
      });
    },

    /** What is over stays until it would have come to its end by itself; a series, as long as one of its hours. */
    forget: (before) =>
      transaction(async (tx) => {
        await rows(tx, sql`delete from session where ends_at < ${at(before)}`);
        await rows(
          tx,
          sql`
            delete from session_series
            where state <> 'active' and not exists (select from session where series_id = session_series.id)`,
        );
        await rows(tx, sql`delete from session_request where state <> 'open' and move_on_at < ${at(before)}`);
        await rows(tx, sql`delete from session_offer where state <> 'open' and ends_at < ${at(before)}`);
      }),
  };
}
