import { sql } from "kysely";
import type { Session, SessionStore } from "#domain/sessions/index.ts";
import type { Enqueue, Transaction } from "#shared/transaction.ts";
import type { Database } from "./database.ts";
import { countRows, instant, row, rows } from "./sql.ts";

/** Stands where an erased person was, so that the other keeps the hour but not with whom it was. */
const ERASED = "erased";

interface SessionRow {
  readonly id: string;
  readonly expert_id: string;
  readonly asker_id: string;
  readonly starts_at: string;
  readonly ends_at: string;
  readonly language: Session["language"];
  readonly state: Session["state"];
  readonly event_id: string | null;
  readonly join_url: string | null;
  readonly cancelled_by: string | null;
}

function sessionOf(found: SessionRow): Session {
  return {
    id: found.id,
    expertId: found.expert_id,
    askerId: found.asker_id,
    slot: { start: instant(found.starts_at), end: instant(found.ends_at) },
    language: found.language,
    state: found.state,
    eventId: found.event_id,
    joinUrl: found.join_url,
    cancelledBy: found.cancelled_by,
  };
}

function takesTime({ state }: Session): boolean {
  return state === "held" || state === "booked";
}

/** Takes the time of both people, or of none: false if one of them has another session then. */
async function takeTime(tx: Transaction, { id, expertId, askerId, slot }: Session): Promise<boolean> {
  const taken = await rows(
    tx,
    sql`
      insert into session_person (session_id, person_id, during, active)
      select ${id}, person_id, tstzrange(${slot.start.toString()}::timestamptz, ${slot.end.toString()}::timestamptz), true
      from unnest(${[expertId, askerId].sort()}::text[]) as person_id
      on conflict do nothing
      returning person_id`,
  );
  return taken.length === 2;
}

class SlotTaken extends Error {}

async function insert(tx: Transaction, session: Session): Promise<void> {
  const { id, expertId, askerId, slot, language, state, eventId, joinUrl, cancelledBy } = session;
  await rows(
    tx,
    sql`
      insert into session values (
        ${id}, ${expertId}, ${askerId}, ${slot.start.toString()}::timestamptz, ${slot.end.toString()}::timestamptz,
        ${language}, ${state}, ${eventId}, ${joinUrl}, ${cancelledBy}, clock_timestamp())`,
  );
}

async function move(tx: Transaction, from: Session["state"], next: Session): Promise<boolean> {
  const { id, state, eventId, joinUrl, cancelledBy } = next;
  const moved = await rows(
    tx,
    sql`
      update session set state = ${state}, event_id = ${eventId}, join_url = ${joinUrl}, cancelled_by = ${cancelledBy},
        changed_at = clock_timestamp()
      where id = ${id} and state = ${from} returning id`,
  );
  if (moved.length === 0) return false;
  await rows(tx, sql`update session_person set active = ${takesTime(next)} where session_id = ${id}`);
  return true;
}

/** One-to-one hours. The database itself promises that nobody is in two at once. */
export function sessionStore({ alone, transaction }: Database, enqueue: Enqueue): SessionStore {
  return {
    async hold(session, jobs) {
      try {
        await transaction(async (tx) => {
          await insert(tx, session);
          if (!(await takeTime(tx, session))) throw new SlotTaken();
          await enqueue(tx, jobs);
        });
        return true;
      } catch (error) {
        if (error instanceof SlotTaken) return false;
        throw error;
      }
    },

    async find(id) {
      const found = await row(alone, sql<SessionRow>`select * from session where id = ${id}`);
      return found && sessionOf(found);
    },

    move: (from, next, also) =>
      transaction(async (tx) => {
        const moved = await move(tx, from, next);
        if (moved) await also?.(tx);
        return moved;
      }),

    async unsettled(olderThanSeconds) {
      const found = await rows(
        alone,
        sql<SessionRow>`
          select * from session
          where state in ('held', 'cancelling') and changed_at <= clock_timestamp() - make_interval(secs => ${olderThanSeconds})
          order by changed_at`,
      );
      return found.map(sessionOf);
    },

    async upcoming(personId, now) {
      const found = await rows(
        alone,
        sql<SessionRow>`
          select * from session
          where ${personId} in (expert_id, asker_id) and state in ('held', 'booked') and ends_at > ${now.toString()}::timestamptz
          order by starts_at`,
      );
      return found.map(sessionOf);
    },

    erase: (personId) =>
      transaction(async (tx) => {
        await rows(tx, sql`delete from session_person where person_id = ${personId}`);
        const changed = await countRows(tx, [
          sql`
            update session set
              expert_id = case when expert_id = ${personId} then ${ERASED} else expert_id end,
              asker_id = case when asker_id = ${personId} then ${ERASED} else asker_id end,
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
          select to_jsonb(session) as item from session where ${personId} in (expert_id, asker_id) order by starts_at`,
      );
      return found.map(({ item }) => ({ table: "session", ...item }));
    },
  };
}
