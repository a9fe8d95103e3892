import { sql } from "kysely";
import type { Expert, ExpertStore } from "#domain/sessions/index.ts";
import type { Database } from "./database.ts";
import { exported } from "./export.ts";
import { countRows, instant, row, rows } from "./sql.ts";

interface ExpertRow {
  readonly person_id: string;
  readonly topics: readonly string[];
  readonly since_at: string;
}

function expertOf(found: ExpertRow): Expert {
  return { personId: found.person_id, topics: found.topics, since: instant(found.since_at) };
}

/** Who volunteers for one-to-one hours, and for what. */
export function expertStore({ alone }: Database): ExpertStore {
  const remove = (personId: string) =>
    countRows(alone, [sql`delete from expert where person_id = ${personId} returning 1`]);
  return {
    async find(personId) {
      const found = await row(alone, sql<ExpertRow>`select * from expert where person_id = ${personId}`);
      return found && expertOf(found);
    },

    async save({ personId, topics, since }) {
      await rows(
        alone,
        sql`
          insert into expert (person_id, topics, since_at) values (${personId}, ${topics}, ${since.toString()}::timestamptz)
          on conflict (person_id) do update set topics = excluded.topics, since_at = excluded.since_at`,
      );
    },

    async remove(personId) {
      await remove(personId);
    },

    async all(since) {
      const found = await rows(
        alone,
        sql<ExpertRow & { sessions: number }>`
          select expert.*, count(session.id) as sessions
          from expert
          left join session on session.expert_id = expert.person_id
            and session.state in ('held', 'booked') and session.starts_at >= ${since.toString()}::timestamptz
          group by expert.person_id order by expert.person_id`,
      );
      return found.map((expert) => ({ ...expertOf(expert), sessions: expert.sessions }));
    },

    erase: remove,
    export: (personId) => exported(alone, personId, { expert: "person_id" }),
  };
}
