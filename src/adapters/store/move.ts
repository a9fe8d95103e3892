import { sql } from "kysely";
import type { Transaction } from "#shared/transaction.ts";
import type { Database } from "./database.ts";
import { rows } from "./sql.ts";
import { continueSequences, countRows, firstFilled, insertPage, pagesOf, tableNames } from "./whole-tables.ts";

interface MovedTable {
  readonly table: string;
  readonly rows: number;
}

/** `not_empty`: the target already holds something in this table; nothing was changed. */
export type MoveOutcome =
  | { readonly kind: "moved"; readonly tables: readonly MovedTable[] }
  | { readonly kind: "not_empty"; readonly table: string };

async function copyAll(from: Transaction, to: Transaction, tables: readonly string[]): Promise<MovedTable[]> {
  const moved: MovedTable[] = [];
  await rows(to, sql`set constraints all deferred`);
  for (const table of tables) {
    for await (const page of pagesOf(from, table)) await insertPage(to, table, page);
    const [sent, arrived] = [await countRows(from, table), await countRows(to, table)];
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
      const tables = await tableNames(source);
      const filled = await firstFilled(target, tables);
      if (filled !== undefined) return { kind: "not_empty", table: filled };
      const moved = await copyAll(source, target, tables);
      await also(target);
      return { kind: "moved", tables: moved };
    }),
  );
  if (outcome.kind === "moved") await to.tidy();
  return outcome;
}
