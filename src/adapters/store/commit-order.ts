import { sql } from "kysely";
import type { Transaction } from "#shared/transaction.ts";
import { row, rows } from "./sql.ts";

/** Every transaction before this one is over, so that nothing can appear any more that it wrote. */
export const OLDEST_OPEN = sql`pg_snapshot_xmin(pg_current_snapshot())`;

/** A cursor for what changes from now on. Take it first and read what is there then: a little may come twice. */
export async function cursorNow(on: Transaction): Promise<string> {
  const found = await row(on, sql<{ cursor: string }>`select ${OLDEST_OPEN}::text as cursor`);
  return found?.cursor ?? "0";
}

/**
 * Columns that hold the transaction of the last change. Rows that came from another server, as a copy or a backup, bear
 * numbers that are not reached here for long: they count as changed now.
 */
const COLUMNS = { tag: "changed_in", lesson_batch: "written_in", word_witness: "changed_in" };

/** To be called before anything is read in the order of commits. */
export async function adoptForeignRows(on: Transaction): Promise<void> {
  for (const [table, name] of Object.entries(COLUMNS)) {
    const [target, column] = [sql.table(table), sql.ref(name)];
    await rows(
      on,
      sql`
        update ${target} set ${column} = pg_current_xact_id()
        where ${column} >= pg_snapshot_xmax(pg_current_snapshot())`,
    );
  }
}
