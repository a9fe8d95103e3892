import type { Database } from "./database.ts";

/** Ends a transaction with what it found, and with nothing kept. */
class TakenBack<Result> extends Error {
  readonly result: Result;

  constructor(result: Result) {
    super("taken back");
    this.result = result;
  }
}

/**
 * The same database, in which nothing is ever kept: every transaction is rolled back, and a statement alone is one.
 *
 * Whoever works with it reads what is there, and sees inside one transaction what they wrote in it; afterwards nothing
 * of that is true. Numbers that the database counts up may be skipped by it.
 */
export function forgetful(database: Database): Database {
  async function transaction<Result>(work: Parameters<typeof database.transaction<Result>>[0]): Promise<Result> {
    try {
      return await database.transaction(async (tx) => {
        throw new TakenBack(await work(tx));
      });
    } catch (error) {
      if (error instanceof TakenBack) return error.result as Result;
      throw error;
    }
  }
  return {
    ...database,
    transaction,
    alone: { executeSql: (text, values) => transaction((tx) => tx.executeSql(text, values)) },
    tidy: async () => undefined,
    close: async () => undefined,
  };
}
