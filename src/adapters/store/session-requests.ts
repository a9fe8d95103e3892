import { sql } from "kysely";
import type { RequestStore, SessionRequest } from "#domain/sessions/index.ts";
import type { Transaction } from "#shared/transaction.ts";
import { arrangements } from "./arrangements.ts";
import type { Database } from "./database.ts";
import { insertNew, upsert } from "./record.ts";
import { requestOf, requestRow } from "./session-request-row.ts";
import { countRows, rows } from "./sql.ts";
import { lockTimes } from "./taken-times.ts";

/** What it was about is nobody's business once it is over. */
const kept = (request: SessionRequest): SessionRequest =>
  request.state === "open" ? request : { ...request, topic: "" };

const mapping = {
  table: "session_request",
  open: "open",
  dueAt: sql`least(remind_at, move_on_at)`,
  of: requestOf,
  async save(tx: Transaction, request: SessionRequest) {
    const next = kept(request);
    await upsert(tx, "session_request", "id", requestRow(next));
    return next;
  },
};

/** Wishes for an hour that go from volunteer to volunteer. */
export function requestStore(database: Database): RequestStore {
  const { alone, transaction } = database;
  const { open, ...ways } = arrangements(database, mapping);
  const openOf = (on: Transaction, askerId: string) => open(sql`asker_id = ${askerId} order by move_on_at, id`, on);
  return {
    ...ways,

    add: (request, also, openMax = Number.POSITIVE_INFINITY) =>
      transaction(async (tx) => {
        const { askerId, expertId } = request;
        await lockTimes(tx, [askerId]);
        const before = await openOf(tx, askerId);
        const same = before.find((one) => one.expertId === expertId);
        if (same || before.length >= openMax) return same ?? null;
        const next = kept(request);
        if (await insertNew(tx, "session_request", requestRow(next))) {
          await also?.(tx);
          return next;
        }
        // Another request of theirs was passed on to the same expert meanwhile.
        return (await openOf(tx, askerId)).find((one) => one.expertId === expertId) ?? null;
      }),

    openOf: (askerId) => openOf(alone, askerId),
    askedOf: (expertId) => open(sql`expert_id = ${expertId} order by move_on_at, id`),

    waiting: () =>
      rows(
        alone,
        sql<{ topic: string; requests: number }>`
          select topic, count(*) as requests from session_request
          where state = 'open' and cardinality(asked) > 1 and remind_at is null
          group by topic order by topic`,
      ),

    // Whoever was asked is asked no more: the next one is, at once, whatever the clock of the tenant says.
    erase: (personId) =>
      transaction((tx) =>
        countRows(tx, [
          sql`delete from session_request where asker_id = ${personId} returning 1`,
          sql`
            update session_request set
              asked = array_remove(asked, ${personId}), expert_id = nullif(expert_id, ${personId}),
              slots = case when expert_id = ${personId} then '[]' else slots end,
              counter = case when expert_id = ${personId} then null else counter end,
              remind_at = case when expert_id = ${personId} then null else remind_at end,
              move_on_at = case when expert_id = ${personId} then to_timestamp(0) else move_on_at end
            where expert_id = ${personId} or ${personId} = any (asked) returning 1`,
        ]),
      ),

    // Neither learns here who the other is.
    async export(personId) {
      const found = await rows(
        alone,
        sql<{ item: Record<string, unknown> }>`
          select to_jsonb(r) - 'expert_id' - 'asked' as item from session_request r where asker_id = ${personId}
          union all
          select jsonb_build_object('id', id, 'format', format, 'language', language, 'asked', true) ||
            case when expert_id = ${personId}
              then jsonb_build_object('topic', topic, 'slots', slots, 'counter', counter, 'move_on_at', move_on_at)
              else '{}' end
          from session_request where expert_id = ${personId} or ${personId} = any (asked)`,
      );
      return found.map(({ item }) => ({ table: "session_request", ...item }));
    },
  };
}
