import { sql } from "kysely";
import type { Transaction } from "#shared/transaction.ts";
import type { Database } from "./database.ts";
import { row, rows } from "./sql.ts";

const ROWS_AT_ONCE = 1000;

interface MovedTable {
  readonly table: string;
  readonly rows: number;
}

/** `not_empty`: the target already holds something in this table; nothing was changed. */
export type MoveOutcome =
  | { readonly kind: "moved"; readonly tables: readonly MovedTable[] }
  | { readonly kind: "not_empty"; readonly table: string };

async function tables(tx: Transaction): Promise<readonly string[]> {
  const found = await rows(
    tx,
    sql<{ name: string }>`
      select table_name as name from information_schema.tables
      where table_schema = 'public' and table_type = 'BASE TABLE' and table_name not like 'kysely\\_%'
      order by table_name`,
  );
  return found.map(({ name }) => name);
}

async function count(tx: Transaction, table: string): Promise<number> {
  const counted = await row(tx, sql<{ rows: number }>`select count(*) as rows from ${sql.table(table)}`);
  return counted?.rows ?? 0;
}

/** Copies a table page by page as JSON, which both databases read and write alike whatever its columns are. */
async function copy(from: Transaction, to: Transaction, table: string): Promise<void> {
  const target = sql.table(table);
  await rows(from, sql`declare moving no scroll cursor for select to_json(t)::text as item from ${target} t`);
  for (;;) {
    const page = await rows(from, sql<{ item: string }>`fetch ${sql.lit(ROWS_AT_ONCE)} from moving`);
    if (page.length === 0) break;
    const items = `[${page.map(({ item }) => item).join(",")}]`;
    await rows(
      to,
      sql`
        insert into ${target} overriding system value
        select * from json_populate_recordset(null::${target}, ${items}::json)`,
    );
  }
  await rows(from, sql`close moving`);
}

/** Lets numbers that the target gives out itself continue after those that were copied. */
async function continueSequences(tx: Transaction): Promise<void> {
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

async function copyAll(from: Transaction, to: Transaction, names: readonly string[]): Promise<MovedTable[]> {
  const moved: MovedTable[] = [];
  await rows(to, sql`set constraints all deferred`);
  for (const table of names) {
    await copy(from, to, table);
    const [sent, arrived] = [await count(from, table), await count(to, table)];
    if (sent !== arrived) throw new Error(`${table} has ${sent} rows, but ${arrived} arrived`);
    moved.push({ table, rows: sent });
  }
  await continueSequences(to);
  return moved;
}

/**
 * Copies everything from one database into another, empty one with the same schema, all of it or nothing.
 *
 * @param also - runs in the transaction on the target
 */
export async function moveDatabase(
  from: Database,
  to: Database,
  also: (tx: Transaction) => Promise<void>,
): Promise<MoveOutcome> {
  const outcome = await from.transaction((source) =>
    to.transaction(async (target): Promise<MoveOutcome> => {
      const names = await tables(source);
      for (const table of names) if ((await count(target, table)) > 0) return { kind: "not_empty", table };
      const moved = await copyAll(source, target, names);
      await also(target);
      return { kind: "moved", tables: moved };
    }),
  );
  if (outcome.kind === "moved") await to.tidy();
  return outcome;
}
