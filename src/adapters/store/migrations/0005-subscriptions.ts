import { type Kysely, sql } from "kysely";
import type { Migration } from "kysely/migration";

/** Through which channels Teams tells us at once what happens. A channel can have one subscription only. */
export const subscriptions: Migration = {
  async up(db: Kysely<unknown>) {
    await sql`
      create table subscription (
        id text primary key,
        place_id text not null unique,
        address text not null,
        secret_hash text not null,
        ends_at timestamptz not null,
        renew_at timestamptz not null
      )`.execute(db);
  },
};
