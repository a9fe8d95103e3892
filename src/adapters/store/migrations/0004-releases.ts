import { type Kysely, sql } from "kysely";
import type { Migration } from "kysely/migration";

/** Every figure about people that anybody was ever shown, so that no later one can be subtracted from it. */
export const releases: Migration = {
  async up(db: Kysely<unknown>) {
    await sql`
      create table release (
        measure text not null,
        period text not null,
        name text not null,
        people text[] not null,
        value float8 not null,
        primary key (measure, period, name)
      )`.execute(db);
  },
};
