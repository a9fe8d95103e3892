import { sql } from "kysely";
import type { KeptFigure, PastFigure, ReleaseStore } from "#domain/privacy/index.ts";
import type { Database } from "./database.ts";
import { countRows, rows } from "./sql.ts";

/**
 * What was ever released about groups of people.
 *
 * @param pseudonym - stands for a person in here
 */
export function releaseStore({ alone, transaction }: Database, pseudonym: (id: string) => string): ReleaseStore {
  return {
    extend: ({ measure, period }, decide) =>
      transaction(async (tx) => {
        // Two who decide at the same time would each not know what the other shows.
        await rows(tx, sql`lock table release in share row exclusive mode`);
        const earlier = await rows(
          tx,
          sql<{ name: string; people: readonly string[]; value: number }>`
            select name, to_json(people) as people, value from release
            where measure = ${measure} and period = ${period}`,
        );
        const fresh = decide(earlier.map((figure): KeptFigure => ({ ...figure, people: new Set(figure.people) })));
        const listed = fresh.map(({ name, people, value }) => ({ measure, period, name, people: [...people], value }));
        if (listed.length === 0) return;
        await rows(
          tx,
          sql`
            insert into release select * from json_populate_recordset(null::release, ${JSON.stringify(listed)}::json)`,
        );
      }),

    past: (measures, periods) =>
      rows(
        alone,
        sql<PastFigure>`
          select measure, period, name, cardinality(people) as people, value from release
          where measure = any (${measures}::text[]) and period = any (${periods}::text[])`,
      ),

    erase: (id) =>
      countRows(alone, [
        sql`
          update release set people = array_remove(people, ${pseudonym(id)})
          where ${pseudonym(id)} = any(people) returning 1`,
      ]),

    async export(id) {
      const found = await rows(
        alone,
        sql<{ measure: string; period: string; name: string }>`
          select measure, period, name from release where ${pseudonym(id)} = any(people) order by period, name`,
      );
      return found.map((figure) => ({ table: "release", ...figure }));
    },
  };
}
