import { sql } from "kysely";
import type { Transaction } from "#shared/transaction.ts";
import { row, rows } from "./sql.ts";

const ROWS_AT_ONCE = 1000;

/** Every table of ours, by name; without the notes of which migrations ran. */
export async function tableNames(tx: Transaction): Promise<readonly string[]> {
  const found = await rows(
    tx,
    sql<{ name: string }>`
      select table_name as name from information_schema.tables
      where table_schema = 'public' and table_type = 'BASE TABLE' and table_name not like 'kysely\\_%'
      order by table_name`,
  );
  return found.map(({ name }) => name);
}

export async function countRows(tx: Transaction, table: string): Promise<number> {
  const counted = await row(tx, sql<{ rows: number }>`select count(*) as rows from ${sql.table(table)}`);
  return counted?.rows ?? 0;
}

/** The first of the tables that holds something; undefined when all are empty. */
export async function firstFilled(tx: Transaction, tables: readonly string[]): Promise<string | undefined> {
  for (const table of tables) if ((await countRows(tx, table)) > 0) return table;
  return undefined;
}

/** A table page by page, each row as JSON, which both databases read and write alike whatever its columns are. */
export async function* pagesOf(tx: Transaction, table: string): AsyncGenerator<readonly string[]> {
  const target = sql.table(table);
  await rows(tx, sql`declare reading no scroll cursor for select to_json(t)::text as item from ${target} t`);
  for (;;) {
    const page = await rows(tx, sql<{ item: string }>`fetch ${sql.lit(ROWS_AT_ONCE)} from reading`);
    if (page.length === 0) break;
    yield page.map(({ item }) => item);
  }
  await rows(tx, sql`close reading`);
}

export async function insertPage(tx: Transaction, table: string, page: readonly string[]): Promise<void> {
  const target = sql.table(table);
  await rows(
    tx,
    sql`
      insert into ${target} overriding system value
      select * from json_populate_recordset(null::${target}, ${`[${page.join(",")}]`}::json)`,
  );
}

/** Lets numbers that the database gives out itself continue after those that were inserted. */
export async function continueSequences(tx: Transaction): Promise<void> {
  const identities = await rows(
    tx,
    sql<{ table: string; column: string }>`
      select table_name as table, column_name as column from information_schema.columns
      where table_schema = 'public' and is_identity = 'YES'`,
  );
  for (const { table, column } of identities) {
    await rows(
      tx,
      sql`
        select setval(pg_get_serial_sequence(${table}, ${column}), coalesce(max(${sql.ref(column)}), 0) + 1, false)
        from ${sql.table(table)}`,
    );
  }
}
