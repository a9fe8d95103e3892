import { createQueryId, PostgresQueryCompiler, type RawBuilder } from "kysely";
import type { Transaction } from "#shared/transaction.ts";

const compiler = new PostgresQueryCompiler();

/** Runs a statement and returns its rows as what it says they are. */
export async function rows<Row>(on: Transaction, statement: RawBuilder<Row>): Promise<readonly Row[]> {
  const { sql, parameters } = compiler.compileQuery(statement.toOperationNode(), createQueryId());
  const result = await on.executeSql(sql, parameters);
  return result.rows as Row[];
}

/** The first row, or null if there is none. */
export async function row<Row>(on: Transaction, statement: RawBuilder<Row>): Promise<Row | null> {
  return (await rows(on, statement))[0] ?? null;
}

/** Runs statements that return a row for each item they changed, and says how many items that were. */
export async function countRows(on: Transaction, statements: readonly RawBuilder<unknown>[]): Promise<number> {
  let count = 0;
  for (const statement of statements) count += (await rows(on, statement)).length;
  return count;
}

/** A `timestamptz` as the drivers hand it to us. */
export function instant(text: string): Temporal.Instant {
  return Temporal.Instant.from(text);
}

export function instantOrNull(text: string | null): Temporal.Instant | null {
  return text === null ? null : instant(text);
}
