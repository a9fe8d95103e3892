import type { Transaction } from "#shared/transaction.ts";
import type { Database } from "./database.ts";

/** The same database as it is inside an open transaction: whatever is done with it holds if, and only if, that one does. */
export function within(database: Database, tx: Transaction): Database {
  return {
    ...database,
    alone: tx,
    transaction: (work) => work(tx),
    tidy: async () => undefined,
    close: async () => undefined,
  };
}
