import { type RawBuilder, sql } from "kysely";
import type { Transaction } from "#shared/transaction.ts";
import type { Database } from "./database.ts";
import { row } from "./sql.ts";

/** How rows of a table are read and written. */
interface Mapping<Item, Row> {
  readonly table: string;
  of(row: Row): Item;
  save(tx: Transaction, item: Item): Promise<Item>;
}

/** Lets `how` change what has the id, while nobody else does; null from it changes nothing. */
export async function changeRow<Item, Row>(
  { transaction }: Database,
  { table, of, save }: Mapping<Item, Row>,
  id: string,
  how: (item: Item) => Item | null,
  also?: (tx: Transaction, next: Item) => Promise<void>,
): Promise<Item | null> {
  return transaction(async (tx) => {
    const locked = sql`select * from ${sql.table(table)} where id = ${id} for update` as RawBuilder<Row>;
    const found = await row(tx, locked);
    const changed = found && how(of(found));
    if (!changed) return null;
    const next = await save(tx, changed);
    await also?.(tx, next);
    return next;
  });
}
