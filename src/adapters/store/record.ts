import { sql } from "kysely";
import type { Interval } from "#shared/time.ts";
import type { Transaction } from "#shared/transaction.ts";
import { instant, rows } from "./sql.ts";

type Values = Readonly<Record<string, unknown>>;

const columnsOf = (values: Values) => sql.join(Object.keys(values).map((name) => sql.ref(name)));

/** A row of the table from values that JSON can say, each in the column of its name. */
function record(table: string, values: Values) {
  return sql`
    (select ${columnsOf(values)} from json_populate_record(null::${sql.table(table)}, ${JSON.stringify(values)}::json))`;
}

export async function insert(on: Transaction, table: string, values: Values): Promise<void> {
  await rows(on, sql`insert into ${sql.table(table)} (${columnsOf(values)}) ${record(table, values)}`);
}

/** Inserts the row, unless there is one that it must not stand beside. @returns false then */
export async function insertNew(on: Transaction, table: string, values: Values): Promise<boolean> {
  const inserted = await rows(
    on,
    sql`
      insert into ${sql.table(table)} (${columnsOf(values)}) ${record(table, values)} on conflict do nothing returning 1`,
  );
  return inserted.length > 0;
}

/** Inserts the row, or writes all of its values into the one that has the same `key`. */
export async function upsert(on: Transaction, table: string, key: string, values: Values): Promise<void> {
  const next = sql.join(Object.keys(values).map((name) => sql.ref(`excluded.${name}`)));
  await rows(
    on,
    sql`
      insert into ${sql.table(table)} (${columnsOf(values)}) ${record(table, values)}
      on conflict (${sql.ref(key)}) do update set (${columnsOf(values)}) = row (${next})`,
  );
}

/** A stretch of time as JSON says it. */
export interface IntervalJson {
  readonly start: string;
  readonly end: string;
}

export function intervalOf({ start, end }: IntervalJson): Interval {
  return { start: instant(start), end: instant(end) };
}
