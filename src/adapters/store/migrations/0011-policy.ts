import { type Kysely, sql } from "kysely";
import type { Migration } from "kysely/migration";

/**
 * What owner and works council agreed on, with their signatures: the newest holds, and the keys that it names have to
 * sign the next. From the first on, everybody can check that each was signed as the one before it demanded.
 */
export const policy: Migration = {
  async up(db: Kysely<unknown>) {
    await sql`
      create table policy (
        number int primary key,
        version int not null,
        sha256 text not null,
        content text not null,
        owner_key text not null,
        works_council_key text not null,
        owner_signature text not null,
        works_council_signature text not null,
        accepted_at timestamptz not null
      )`.execute(db);
  },
};
