import { type Kysely, sql } from "kysely";
import type { Migration } from "kysely/migration";

/** What people forbade, by a keyed hash of who they are: it outlives everything else about them. */
export const refusals: Migration = {
  async up(db: Kysely<unknown>) {
    await sql`
      create table refusal (
        kind text not null,
        person_hash text not null,
        since_at timestamptz not null,
        primary key (kind, person_hash)
      )`.execute(db);
  },
};
