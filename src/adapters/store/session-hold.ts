import { sql } from "kysely";
import type { Cap, Held, Holding, Session, SessionStore } from "#domain/sessions/index.ts";
import type { Enqueue, Transaction } from "#shared/transaction.ts";
import type { Database } from "./database.ts";
import { insertNew } from "./record.ts";
import { sessionRow } from "./session-row.ts";
import { row } from "./sql.ts";
import { freeTimes, haveHours, lockTimes, takeTimes } from "./taken-times.ts";

/** Ends a transaction that took something already. */
class NotHeld extends Error {
  readonly why: "taken" | "full" | "gone";

  constructor(why: NotHeld["why"]) {
    super(why);
    this.why = why;
  }
}

async function unlessNotHeld(holding: Promise<void>): Promise<Held | "gone"> {
  try {
    await holding;
    return "held";
  } catch (error) {
    if (error instanceof NotHeld) return error.why;
    throw error;
  }
}

const peopleOf = ({ expertId, askerId }: Session) => [expertId, askerId];
const takes = ({ state }: Session) => state !== "cancelling" && state !== "cancelled";

/** What was planned for the time that a session had is planned anew for another. */
async function write(tx: Transaction, from: Session["state"], next: Session): Promise<boolean> {
  const { id, expert_id, asker_id, ...changes } = sessionRow(next);
  const written = await row(
    tx,
    sql`
      update session set
        state = ${changes.state}, starts_at = ${changes.starts_at}, ends_at = ${changes.ends_at},
        format = ${changes.format}, subject = ${changes.subject}, event_id = ${changes.event_id},
        join_url = ${changes.join_url}, cancelled_by = ${changes.cancelled_by},
        topic = ${changes.topic}, moved_by = ${changes.moved_by},
        previous_starts_at = ${changes.previous_starts_at}, previous_ends_at = ${changes.previous_ends_at},
        series_id = ${changes.series_id}, changed_at = clock_timestamp(),
        marks = case when starts_at = ${changes.starts_at} then marks else '{}' end
      where id = ${id} and state = ${from} returning 1`,
  );
  return written !== null;
}

/** Whether the expert gives more than they want, the session that was just written included. */
async function isFull(tx: Transaction, { expertId }: Session, caps: readonly Cap[]): Promise<boolean> {
  const limits = caps.map(({ during, ...most }) => ({ ...most, starts: during.start, ends: during.end }));
  const full = await row(
    tx,
    sql`
      select 1
      from json_to_recordset(${JSON.stringify(limits)}::json)
        as cap (starts timestamptz, ends timestamptz, sessions int, minutes int)
      cross join lateral (
        select count(*) as sessions, sum(extract(epoch from ends_at - starts_at)) / 60 as minutes
        from session
        where expert_id = ${expertId} and state in ('held', 'booked', 'moving')
          and starts_at >= cap.starts and starts_at < cap.ends
      ) as given
      where given.sessions > cap.sessions or given.minutes > cap.minutes`,
  );
  return full !== null;
}

/** @throws NotHeld when one of the two has something else then, or the expert gives no more */
async function takeSlot(tx: Transaction, session: Session, caps: readonly Cap[]): Promise<void> {
  const { id, slot } = session;
  const people = peopleOf(session);
  if (!(await takeTimes(tx, { sessionId: id }, people, [slot]))) throw new NotHeld("taken");
  if (await haveHours(tx, people, [slot], id)) throw new NotHeld("taken");
  if (await isFull(tx, session, caps)) throw new NotHeld("full");
}

/** @throws NotHeld when it was over before */
async function takeFromOffer(tx: Transaction, offerId: string): Promise<void> {
  const closed = await row(
    tx,
    sql`
      update session_offer set state = 'booked', line = '', remind_at = null
      where id = ${offerId} and state = 'open' returning 1`,
  );
  if (!closed) throw new NotHeld("taken");
  await freeTimes(tx, { offerId });
}

/** @throws NotHeld when it was over before, or is with somebody else */
async function takeFromRequest(tx: Transaction, requestId: string, { expertId }: Session): Promise<void> {
  const closed = await row(
    tx,
    sql`
      update session_request set
        state = 'booked', topic = '', expert_id = null, slots = '[]', counter = null, remind_at = null
      where id = ${requestId} and state = 'open' and expert_id = ${expertId} returning 1`,
  );
  if (!closed) throw new NotHeld("gone");
}

/** How an hour comes to its time, and loses it. Whatever is checked here stays true until the transaction ends. */
export function holdingOf(
  { transaction }: Database,
  enqueue: Enqueue,
): Pick<SessionStore, "hold" | "holdAgain" | "move"> {
  async function finish(tx: Transaction, { also, jobs }: Pick<Holding, "also" | "jobs">): Promise<void> {
    await also?.(tx);
    await enqueue(tx, jobs);
  }

  return {
    hold: (session, { caps, offerId, requestId, ...holding }) =>
      unlessNotHeld(
        transaction(async (tx) => {
          await lockTimes(tx, peopleOf(session));
          if (offerId !== undefined) await takeFromOffer(tx, offerId);
          if (requestId !== undefined) await takeFromRequest(tx, requestId, session);
          if (!(await insertNew(tx, "session", { ...sessionRow(session) }))) throw new NotHeld("gone");
          await takeSlot(tx, session, caps);
          await finish(tx, holding);
        }),
      ),

    holdAgain: (from, next, holding) =>
      unlessNotHeld(
        transaction(async (tx) => {
          await lockTimes(tx, peopleOf(next));
          if (!(await write(tx, from, next))) throw new NotHeld("gone");
          await freeTimes(tx, { sessionId: next.id });
          await takeSlot(tx, next, holding.caps);
          await finish(tx, holding);
        }),
      ),

    move: (from, next, also) =>
      transaction(async (tx) => {
        await lockTimes(tx, peopleOf(next));
        if (!(await write(tx, from, next))) return false;
        await freeTimes(tx, { sessionId: next.id }, takes(next) ? [next.slot] : []);
        // In Outlook it can lie over another hour, to which the time belongs as before.
        if (takes(next)) await takeTimes(tx, { sessionId: next.id }, peopleOf(next), [next.slot]);
        await also?.(tx);
        return true;
      }),
  };
}
