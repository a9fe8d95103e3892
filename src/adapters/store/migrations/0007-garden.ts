import { type Kysely, sql } from "kysely";
import type { Migration } from "kysely/migration";

/**
 * Tags beyond their use. What became another keeps all that is its own, and the other counts it in, so that nothing has
 * to be sorted out again when that is taken back: `became` is what it was made part of, `root` what that is now.
 *
 * `changed_in` is the transaction of the last change: readers ask for what they have not seen in the order of commits.
 */
const tags = sql`
  alter table tag
    alter column last_used_at drop not null,
    add column founded_at timestamptz,
    add column founder_id text,
    add column hosts text[] not null default '{}',
    add column purpose text,
    add column kept_at timestamptz,
    add column asked_at timestamptz,
    add column retired_at timestamptz,
    add column became text,
    add column became_how text,
    add column became_at timestamptz,
    add column root text,
    add column changed_in xid8 not null default pg_current_xact_id();
  create index tag_changed on tag (changed_in);
  create index tag_root on tag (root) where root is not null;
  create index tag_founder on tag (founder_id) where founder_id is not null;
  create index tag_hosts on tag using gin (hosts) where hosts <> '{}';
  create table tag_merge (
    id text primary key,
    from_tag text not null,
    into_tag text not null,
    offered_at timestamptz not null,
    asked text[] not null,
    agreed text[] not null,
    state text not null,
    refused_by text
  );
  create unique index tag_merge_pair on tag_merge (least(from_tag, into_tag), greatest(from_tag, into_tag));`;

const followers = sql`
  create table tag_follow (
    person_id text not null,
    tag text not null,
    how text not null,
    since_at timestamptz not null,
    primary key (person_id, tag)
  );
  create index tag_follow_tag on tag_follow (tag);
  create table digest_slot (
    person_id text primary key,
    weekday int not null,
    time time not null,
    zone text not null,
    every_weeks int not null,
    next_due_at timestamptz not null,
    told_until timestamptz not null
  );
  create index digest_slot_due on digest_slot (next_due_at);`;

const departments = sql`
  create table department (
    name text primary key,
    short text unique,
    aliases text[] not null default '{}'
  );`;

export const garden: Migration = {
  async up(db: Kysely<unknown>) {
    for (const part of [tags, followers, departments]) await part.execute(db);
  },
};
