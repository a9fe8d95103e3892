import { sql } from "kysely";
import type { RefusalStore } from "#domain/privacy/index.ts";
import type { Transaction } from "#shared/transaction.ts";
import type { Database } from "./database.ts";
import { row, rows } from "./sql.ts";

/** Whoever stores posts has looked into this table: this waits for them, and who comes later sees the new row. */
async function lockRefusals(tx: Transaction): Promise<void> {
  await rows(tx, sql`lock table refusal in access exclusive mode`);
}

/**
 * The row `before` of a person: what they posted earlier than `since_at` is unwelcome; or `erased`: when they were, so
 * that an older backup brings nothing back.
 */
async function keep(tx: Transaction, kind: "before" | "erased", hash: string, at: Temporal.Instant): Promise<void> {
  await rows(
    tx,
    sql`
      insert into refusal (kind, person_hash, since_at) values (${kind}, ${hash}, ${at.toString()}::timestamptz)
      on conflict (kind, person_hash) do update set since_at = greatest(refusal.since_at, excluded.since_at)`,
  );
}

/**
 * Who refused what, and whose past is closed; never their id.
 *
 * @param pseudonym - stands for a person here; without its key nobody can tell for whom
 */
export function refusalStore({ alone, transaction }: Database, pseudonym: (id: string) => string): RefusalStore {
  return {
    add: (kind, id, since) =>
      transaction(async (tx) => {
        // No post depends on who may be written to: "stop" does not wait for an import, nor lets the sender wait.
        if (kind === "listening") await lockRefusals(tx);
        await rows(
          tx,
          sql`
            insert into refusal (kind, person_hash, since_at)
            values (${kind}, ${pseudonym(id)}, ${since.toString()}::timestamptz)
            on conflict do nothing`,
        );
      }),

    end: (kind, id, now) =>
      transaction(async (tx) => {
        const ended = sql`delete from refusal where kind = ${kind} and person_hash = ${pseudonym(id)} returning 1`;
        const [refusal] = await rows(tx, ended);
        if (refusal && kind === "listening") await keep(tx, "before", pseudonym(id), now);
      }),

    closePast: (id, until) =>
      transaction(async (tx) => {
        await lockRefusals(tx);
        await keep(tx, "before", pseudonym(id), until);
        await keep(tx, "erased", pseudonym(id), until);
      }),

    async erasedSince(moment) {
      const found = await rows(
        alone,
        sql<{ hash: string }>`
          select person_hash as hash from refusal
          where kind = 'erased' and since_at >= ${moment.toString()}::timestamptz order by person_hash`,
      );
      return found.map(({ hash }) => hash);
    },

    async forget(before) {
      await rows(
        alone,
        sql`delete from refusal where kind in ('before', 'erased') and since_at < ${before.toString()}::timestamptz`,
      );
    },

    async has(kind, id) {
      const refusal = sql`select 1 from refusal where kind = ${kind} and person_hash = ${pseudonym(id)}`;
      return (await row(alone, refusal)) !== null;
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
