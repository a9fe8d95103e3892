import { sql } from "kysely";
import type { Series, SeriesStore } from "#domain/sessions/index.ts";
import type { Transaction } from "#shared/transaction.ts";
import { changeRow } from "./change-row.ts";
import type { Database } from "./database.ts";
import { insert, upsert } from "./record.ts";
import { countRows, instantOrNull, row, rows } from "./sql.ts";

interface SeriesRow extends Pick<Series, "id" | "subject" | "state" | "planned"> {
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
  return {
    add: (tx, series) => insert(tx, "session_series", rowOf(series)),

    async find(id) {
      const found = await row(alone, sql<SeriesRow>`select * from session_series where id = ${id}`);
      return found && seriesOf(found);
    },

    async activeOf(personId) {
      const found = await rows(
        alone,
        sql<SeriesRow>`
          select * from session_series where ${isTheirs(personId)} and state = 'active' order by next_at, id`,
      );
      return found.map(seriesOf);
    },

    async due(now, limit) {
      const found = await rows(
        alone,
        sql<SeriesRow>`
          select * from session_series where state = 'active' and plan_at <= ${now.toString()}::timestamptz
          order by plan_at, id limit ${limit}`,
      );
      return found.map(seriesOf);
    },

    change: (id, how, also) => changeRow(database, mapping, id, how, also),

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
