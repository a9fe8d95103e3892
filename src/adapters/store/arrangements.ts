import { type RawBuilder, sql } from "kysely";
import type { Transaction } from "#shared/transaction.ts";
import type { Database } from "./database.ts";
import { row, rows } from "./sql.ts";

/** How the rows of a table are read and written, each of which is open until it comes to its end. */
interface Mapping<Item, Row> {
  readonly table: string;
  /** What its state is called until then. */
  readonly open: string;
  /** When something is to be done about a row. */
  readonly dueAt: RawBuilder<unknown>;
  of(row: Row): Item;
  save(tx: Transaction, item: Item): Promise<Item>;
}

/** What people arranged about their hours, whatever it is: how it is found, taken up in time, and changed by one at a time. */
export function arrangements<Item, Row>(
  { alone, transaction }: Pick<Database, "alone" | "transaction">,
  { table, open: state, dueAt, of, save }: Mapping<Item, Row>,
) {
  const from = sql`select * from ${sql.table(table)}`;

  async function open(where: RawBuilder<unknown>, on: Transaction = alone): Promise<readonly Item[]> {
    const found = await rows(on, sql<Row>`${from} where state = ${state} and ${where}`);
    return found.map(of);
  }

  return {
    /** @param where - may end with an order and a limit */
    open,

    async find(id: string): Promise<Item | null> {
      const found = await row(alone, sql<Row>`${from} where id = ${id}`);
      return found && of(found);
    },

    due: (now: Temporal.Instant, limit: number) =>
      open(sql`${dueAt} <= ${now.toString()}::timestamptz order by ${dueAt}, id limit ${limit}`),

    /** Lets `how` change what has the id, while nobody else does; null from it changes nothing. */
    change: (
      id: string,
      how: (item: Item) => Item | null,
      also?: (tx: Transaction, next: Item) => Promise<void>,
    ): Promise<Item | null> =>
      transaction(async (tx) => {
        const found = await row(tx, sql<Row>`${from} where id = ${id} for update`);
        const changed = found && how(of(found));
        if (!changed) return null;
        const next = await save(tx, changed);
        await also?.(tx, next);
        return next;
      }),
  };
}
