import { sql } from "kysely";
import type { Series, SeriesStore } from "#domain/sessions/index.ts";
import type { Transaction } from "#shared/transaction.ts";
import { arrangements } from "./arrangements.ts";
import type { Database } from "./database.ts";
import { insert, upsert } from "./record.ts";
import { countRows, instantOrNull, rows } from "./sql.ts";

interface SeriesRow extends Pick<Series, "id" | "subject" | "state" | "planned" | "missed"> {
  readonly expert_id: string;
  readonly asker_id: string;
  readonly next_at: string | null;
  readonly plan_at: string | null;
}

function seriesOf({ expert_id, asker_id, next_at, plan_at, ...same }: SeriesRow): Series {
  return {
    ...same,
    expertId: expert_id,
    askerId: asker_id,
    nextAt: instantOrNull(next_at),
    planAt: instantOrNull(plan_at),
  };
}

function rowOf({ expertId, askerId, nextAt, planAt, ...same }: Series) {
  return { ...same, expert_id: expertId, asker_id: askerId, next_at: nextAt, plan_at: planAt };
}

const mapping = {
  table: "session_series",
  open: "active",
  dueAt: sql`plan_at`,
  of: seriesOf,
  async save(tx: Transaction, series: Series) {
    await upsert(tx, "session_series", "id", rowOf(series));
    return series;
  },
};

const isTheirs = (personId: string) => sql`${personId} in (expert_id, asker_id)`;

/** Mentors and leaders who meet again and again. Why one of them ended it is written nowhere. */
export function seriesStore(database: Database): SeriesStore {
  const { alone } = database;
  const { open, ...ways } = arrangements(database, mapping);
  return {
    ...ways,

    add: (tx, series) => insert(tx, "session_series", rowOf(series)),

    async end(tx, id) {
      await rows(
        tx,
        sql`
          update session_series set state = 'ended', next_at = null, plan_at = null
          where id = ${id} and state = 'active'`,
      );
    },

    activeOf: (personId) => open(sql`${isTheirs(personId)} order by next_at, id`),

    erase: (personId) => countRows(alone, [sql`delete from session_series where ${isTheirs(personId)} returning 1`]),

    async export(personId) {
      const found = await rows(
        alone,
        sql<{ item: Record<string, unknown> }>`
          select to_jsonb(session_series) as item from session_series where ${isTheirs(personId)} order by id`,
      );
      return found.map(({ item }) => ({ table: "session_series", ...item }));
    },
  };
}
