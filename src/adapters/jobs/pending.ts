import type { Job } from "#shared/transaction.ts";

/** Whatever runs SQL: pg-boss's own connection, or a transaction, whose moment it is then. */
interface Runs {
  executeSql(text: string, values?: unknown[]): Promise<{ readonly rows: readonly unknown[] }>;
}

interface JobRow {
  readonly name: string;
  readonly data: Job["data"] | null;
  /** Until it may be done. */
  readonly seconds: number;
}

/** pg-boss would ask queue by queue, and inside nobody's transaction. */
const UNDONE = `
  select name, data, ceil(extract(epoch from start_after - now()))::int as seconds from pgboss.job
  where state in ('created', 'retry', 'active') order by created_on, id`;

/** Every job that is not done yet, of every queue. */
export async function pendingJobs(database: Runs): Promise<readonly Job[]> {
  const { rows } = await database.executeSql(UNDONE);
  return (rows as readonly JobRow[]).map(({ name, data, seconds }) => ({
    ...{ name, data: data ?? {} },
    ...(seconds > 0 && { delaySeconds: seconds }),
  }));
}
