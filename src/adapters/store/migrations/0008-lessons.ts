import { type Kysely, sql } from "kysely";
import type { Migration } from "kysely/migration";

/**
 * What posts taught, in the order of their transactions: every replica folds the same rows in the same order. The bytes
 * are as dense as they can be, so that compressing them would only cost time.
 */
const lessons = sql`
  create table lesson_batch (
    written_in xid8 not null default pg_current_xact_id(),
    id int8 not null generated always as identity,
    week int not null,
    lessons int not null,
    tagged int not null,
    bytes bytea not null,
    primary key (written_in, id)
  );
  alter table lesson_batch alter column bytes set storage external;`;

/** For each word, as a keyed hash, a bit for each thirty-second part of all people one of whom used it; and when last. */
const witnesses = sql`
  create table word_witness (
    word int primary key,
    people int not null,
    week int not null,
    changed_in xid8 not null default pg_current_xact_id()
  );
  create index word_witness_changed on word_witness (changed_in);`;

/** What ranking learned by itself; a few kilobytes that replicas hand to one another. */
const weights = sql`
  create table ranking (
    is_only boolean primary key default true check (is_only),
    version int not null,
    weights bytea not null
  );`;

export const lessonLog: Migration = {
  async up(db: Kysely<unknown>) {
    for (const part of [lessons, witnesses, weights, sql`drop table word_use`]) await part.execute(db);
  },
};
