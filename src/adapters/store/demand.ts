import { sql } from "kysely";
import { type DemandStore, minutesOf } from "#domain/sessions/index.ts";
import type { Database } from "./database.ts";
import { countRows, rows } from "./sql.ts";

interface DemandRow {
  readonly topic: string;
  readonly hash: string;
  readonly minutes: number;
}

const dayOf = (at: Temporal.Instant) => at.toZonedDateTimeISO("UTC").toPlainDate().toString();

/**
 * What was wanted, and by how many. Whoever asks again on the same day still wants one hour.
 *
 * @param pseudonym - stands for a person here; without its key nobody can tell for whom
 */
export function demandStore({ alone }: Database, pseudonym: (id: string) => string): DemandStore {
  return {
    async note({ at, askerId, topic, format }) {
      await rows(
        alone,
        sql`
          insert into session_demand (day, topic, person_hash, minutes)
          values (${dayOf(at)}::date, ${topic}, ${pseudonym(askerId)}, ${minutesOf(format)})
          on conflict (day, topic, person_hash) do update
            set minutes = greatest(session_demand.minutes, excluded.minutes)`,
      );
    },

    // Only the day is known: one that the time touches counts as a whole.
    async between({ start, end }) {
      const found = await rows(
        alone,
        sql<DemandRow>`
          select topic, person_hash as hash, sum(minutes) as minutes from session_demand
          where day >= ${dayOf(start)}::date and day <= ${dayOf(end.subtract({ nanoseconds: 1 }))}::date
          group by topic, person_hash order by topic, person_hash`,
      );
      const byTopic = Map.groupBy(found, ({ topic }) => topic);
      return new Map([...byTopic].map(([topic, all]) => [topic, new Map(all.map((one) => [one.hash, one.minutes]))]));
    },

    async forget(before) {
      await rows(alone, sql`delete from session_demand where day < ${dayOf(before)}::date`);
    },

    erase: (personId) =>
      countRows(alone, [sql`delete from session_demand where person_hash = ${pseudonym(personId)} returning 1`]),

    export: (personId) =>
      rows(
        alone,
        sql<Record<string, unknown>>`
          select 'session_demand' as table, day::text, topic, minutes from session_demand
          where person_hash = ${pseudonym(personId)} order by day, topic`,
      ),
  };
}
