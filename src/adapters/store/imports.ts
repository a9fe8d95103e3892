import { sql } from "kysely";
import type { ImportStore } from "#domain/posts/index.ts";
import type { Database } from "./database.ts";
import { instantOrNull, row, rows } from "./sql.ts";

/** Which data exports were imported, and how far. */
export function importStore({ alone }: Database): ImportStore {
  return {
    async progress(file) {
      const found = await row(
        alone,
        sql<{ rows: number; finished_at: string | null }>`select rows, finished_at from import where file = ${file}`,
      );
      return found && { rows: found.rows, finishedAt: instantOrNull(found.finished_at) };
    },

    async advance(file, progress) {
      await rows(
        alone,
        sql`
          insert into import values (${file}, ${progress.rows}, ${progress.finishedAt?.toString() ?? null}::timestamptz)
          on conflict (file) do update set rows = excluded.rows, finished_at = excluded.finished_at`,
      );
    },

    async lastFinished() {
      const found = await row(alone, sql<{ last: string | null }>`select max(finished_at) as last from import`);
      return instantOrNull(found?.last ?? null);
    },
  };
}
