import { sql } from "kysely";
import type { SessionStore } from "#domain/sessions/index.ts";
import type { Enqueue } from "#shared/transaction.ts";
import type { Database } from "./database.ts";
import { exported } from "./export.ts";
import { holdingOf } from "./session-hold.ts";
import { sessionPreferences } from "./session-preferences.ts";
import { sessionRounds } from "./session-rounds.ts";
import { type SessionRow, sessionOf } from "./session-row.ts";
import { countRows, row, rows } from "./sql.ts";
import { ERASED, lockTimes } from "./taken-times.ts";

const at = (instant: Temporal.Instant) => sql`${instant.toString()}::timestamptz`;
const isTaken = sql`state in ('held', 'booked', 'moving')`;

/** One-to-one hours. The database itself promises that nobody is in two at once. */
export function sessionStore(database: Database, enqueue: Enqueue): SessionStore {
  const { alone, transaction } = database;
  return {
    ...holdingOf(database, enqueue),
    ...sessionRounds(database),
    ...sessionPreferences(database),

    async find(id) {
      const found = await row(alone, sql<SessionRow>`select * from session where id = ${id}`);
      return found && sessionOf(found);
    },

    async ofEvents(eventIds) {
      const found = await rows(
        alone,
        sql<SessionRow>`select * from session where event_id = any (${eventIds}::text[]) order by starts_at, id`,
      );
      return found.map(sessionOf);
    },

    async upcoming(personId, now) {
      const found = await rows(
        alone,
        sql<SessionRow>`
          select * from session
          where ${personId} in (expert_id, asker_id) and ${isTaken} and ends_at > ${at(now)} order by starts_at, id`,
      );
      return found.map(sessionOf);
    },

    async past(personId, since, now) {
      const found = await rows(
        alone,
        sql<SessionRow>`
          select * from session
          where ${personId} in (expert_id, asker_id) and state = 'booked'
            and starts_at > ${at(since)} and ends_at <= ${at(now)}
          order by starts_at desc, id`,
      );
      return found.map(sessionOf);
    },

    async organizers(now) {
      const found = await rows(
        alone,
        sql<{ id: string }>`
          select distinct expert_id as id from session
          where ${isTaken} and ends_at > ${at(now)} and expert_id <> ${ERASED} order by id`,
      );
      return found.map(({ id }) => id);
    },

    async metSince(personId, since) {
      const found = await rows(
        alone,
        sql<{ id: string }>`
          select case when expert_id = ${personId} then asker_id else expert_id end as id from session
          where ${personId} in (expert_id, asker_id) and ${isTaken} and series_id is null and starts_at >= ${at(since)}`,
      );
      return new Set(found.map(({ id }) => id));
    },

    erase: (personId) =>
      transaction(async (tx) => {
        await lockTimes(tx, [personId]);
        await rows(tx, sql`delete from taken_time where person_id = ${personId}`);
        const changed = await countRows(tx, [
          sql`delete from session_preference where person_id = ${personId} returning 1`,
          sql`
            update session set
              expert_id = case when expert_id = ${personId} then ${ERASED} else expert_id end,
              asker_id = case when asker_id = ${personId} then ${ERASED} else asker_id end,
              subject = case when asker_id = ${personId} then '' else subject end,
              topic = null,
              moved_by = case when moved_by = ${personId} then ${ERASED} else moved_by end,
              cancelled_by = case when cancelled_by = ${personId} then ${ERASED} else cancelled_by end
            where ${personId} in (expert_id, asker_id) returning 1`,
        ]);
        await rows(tx, sql`delete from session where expert_id = ${ERASED} and asker_id = ${ERASED}`);
        return changed;
      }),

    async export(personId) {
      const found = await rows(
        alone,
        sql<{ item: Record<string, unknown> }>`
          select to_jsonb(session) - 'watched_at' as item from session
          where ${personId} in (expert_id, asker_id) order by starts_at`,
      );
      const sessions = found.map(({ item }) => ({ table: "session", ...item }));
      return [...sessions, ...(await exported(alone, personId, { session_preference: "person_id" }))];
    },
  };
}
