import { sql } from "kysely";
import type { Witness, WitnessStore } from "#domain/hashtags/index.ts";
import { cursorNow } from "./commit-order.ts";
import type { Database } from "./database.ts";
import { rows } from "./sql.ts";

/** Words in one statement. */
const AT_ONCE = 5_000;

/** By how many people words were used at least. In the order of words, so that no two replicas wait for one another. */
export function witnessStore({ alone }: Database): WitnessStore {
  return {
    async add(witnesses) {
      for (let from = 0; from < witnesses.length; from += AT_ONCE) {
        const some = witnesses.slice(from, from + AT_ONCE);
        await rows(
          alone,
          sql`
            insert into word_witness (word, people, week)
            select word, bit_or(people), max(week)
            from unnest(
              ${some.map(({ word }) => word)}::int[], ${some.map(({ people }) => people)}::int[],
              ${some.map(({ week }) => week)}::int[]
            ) as heard (word, people, week)
            group by word order by word
            on conflict (word) do update set
              people = word_witness.people | excluded.people, week = greatest(word_witness.week, excluded.week),
              changed_in = pg_current_xact_id()`,
        );
      }
    },

    async changes(since) {
      const cursor = await cursorNow(alone);
      const witnesses = await rows(
        alone,
        sql<Witness>`select word, people, week from word_witness where changed_in >= ${since ?? "0"}::xid8`,
      );
      return { witnesses, cursor };
    },

    async expire(week) {
      await rows(alone, sql`delete from word_witness where week < ${week}`);
    },
  };
}
