import { sql } from "kysely";
import type { RefusalStore } from "#domain/privacy/index.ts";
import type { Database } from "./database.ts";
import { rows } from "./sql.ts";

/**
 * Who refused what; never their id.
 *
 * @param pseudonym - stands for a person here; without its key nobody can tell for whom
 */
export function refusalStore({ alone, transaction }: Database, pseudonym: (id: string) => string): RefusalStore {
  return {
    add: (kind, id, since) =>
      transaction(async (tx) => {
        // Whoever stores posts has looked into this table: this waits for them, and who comes later sees the new row.
        await rows(tx, sql`lock table refusal in access exclusive mode`);
        await rows(
          tx,
          sql`
            insert into refusal (kind, person_hash, since_at)
            values (${kind}, ${pseudonym(id)}, ${since.toString()}::timestamptz)
            on conflict do nothing`,
        );
      }),

    async remove(kind, id) {
      await rows(alone, sql`delete from refusal where kind = ${kind} and person_hash = ${pseudonym(id)}`);
    },

    async all(kind) {
      const found = await rows(
        alone,
        sql<{ hash: string }>`select person_hash as hash from refusal where kind = ${kind}`,
      );
      return found.map(({ hash }) => hash);
    },

    erase: async () => 0,

    async export(id) {
      const found = await rows(
        alone,
        sql<{ item: Record<string, unknown> }>`
          select to_jsonb(refusal) as item from refusal where person_hash = ${pseudonym(id)} order by kind`,
      );
      return found.map(({ item }) => ({ table: "refusal", ...item }));
    },
  };
}
