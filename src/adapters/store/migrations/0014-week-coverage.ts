import { type Kysely, sql } from "kysely";
import type { Migration } from "kysely/migration";

/** In which functions somebody took part, as it was when a week was counted. Departments, their size and yes or no: no person. */
export const weekCoverage: Migration = {
  async up(db: Kysely<unknown>) {
    await sql`
      create table week_coverage (
        week text primary key,
        functions jsonb not null
      )`.execute(db);
  },
};
