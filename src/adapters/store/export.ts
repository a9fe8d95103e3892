import { sql } from "kysely";
import type { Transaction } from "#shared/transaction.ts";
import { rows } from "./sql.ts";

/** Rows of the tables whose `column` holds the person's id, as plain JSON; `table` says where each comes from. */
export async function exported(
  on: Transaction,
  personId: string,
  columns: Readonly<Record<string, string>>,
): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const found = [];
  for (const [table, column] of Object.entries(columns)) {
    const statement = sql<{ item: Record<string, unknown> }>`
      select to_jsonb(t) as item from ${sql.table(table)} t where ${sql.ref(column)} = ${personId}`;
    for (const { item } of await rows(on, statement)) found.push({ table, ...item });
  }
  return found;
}
