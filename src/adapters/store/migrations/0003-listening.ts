import { type Kysely, sql } from "kysely";
import type { Migration } from "kysely/migration";

/**
 * Ids are compared byte by byte: the order of words in some language costs several times as much in every index, and
 * what begins with `pseudonym:` would not even stand together.
 *
 * The key begins with what differs most and grows with time, so that new posts go to the end of its index and one
 * comparison finds the way.
 */
const postColumns = sql`
  alter table post
    alter column source type text collate "C",
    alter column place_id type text collate "C",
    alter column source_id type text collate "C",
    alter column thread_id type text collate "C",
    alter column author_id type text collate "C",
    add column mentioned text[] not null default '{}',
    add column reactions jsonb not null default '{}',
    add column as_of timestamptz,
    add column set_aside text,
    add column restored boolean not null default false,
    add column learned text[] not null default '{}',
    drop constraint post_pkey,
    add primary key (source_id, place_id, source);
  update post set as_of = posted_at, learned = hashtags;
  alter table post alter column as_of set not null;`;

/**
 * Beside the key and `post_author` (who was visible lately; export and erase), each of these keeps a question from
 * reading ten million rows. Each post stands in one of the two by time, and in few of the others.
 */
const postIndexes = sql`
  -- Whose names are to be forgotten, who posted lately.
  create index post_named on post (posted_at) where author_id not like 'pseudonym:%';
  -- What retention removes.
  create index post_unnamed on post (posted_at) where author_id like 'pseudonym:%';
  -- What is known of a community, whose visits are compared with it; channels say themselves what was deleted.
  create index post_community on post (place_id, posted_at) where source = 'engage';
  -- Which replies turn into answers once their question is heard.
  create index post_reply on post (thread_id) where thread_id <> source_id;
  -- Who is mentioned, to export and erase it; that, too, is forgotten with the names.
  create index post_mentioned on post using gin (mentioned) where mentioned <> '{}';
  -- How many posts were set aside, and why.
  create index post_set_aside on post (set_aside) where set_aside is not null;`;

/** What is known about posts that are not kept: those that were removed, and how to recognise a copy for some days. */
const shadows = sql`
  create table removed_post (
    source text collate "C" not null,
    place_id text collate "C" not null,
    source_id text collate "C" not null,
    removed_at timestamptz not null,
    primary key (source_id, place_id, source)
  );
  create table post_copy (
    hash int8 primary key,
    posted_at timestamptz not null,
    noted_at timestamptz not null default clock_timestamp()
  );`;

const places = sql`
  create table place (
    source text not null,
    id text not null,
    name text not null,
    team_id text,
    team_name text,
    state text not null,
    cursor text,
    complete_until timestamptz not null,
    due_at timestamptz,
    woken_at timestamptz,
    primary key (source, id)
  );
  create index place_due on place (source, due_at) where state = 'heard';`;

/** A stretch that reaches back to the beginning, or that goes on, has no bound on that side; bounds belong to it. */
const gaps = sql`
  create table gap (
    id text primary key,
    source text not null,
    place_id text not null,
    reason text not null,
    during tstzrange not null,
    newer_than text,
    older_than text,
    closed_at timestamptz
  );
  create index gap_open on gap (source, place_id) where closed_at is null;
  create index gap_closed on gap (closed_at) where closed_at is not null;
  create table heartbeat (
    is_only boolean primary key default true check (is_only),
    at timestamptz not null
  );`;

const work = sql`
  create table lease (
    name text primary key,
    holder text not null,
    until_at timestamptz not null
  );
  create table secret (
    name text primary key,
    sealed text not null
  );
  create table import (
    file text primary key,
    rows int8 not null,
    finished_at timestamptz
  );`;

/** Everything that complete listening has to remember. */
export const listening: Migration = {
  async up(db: Kysely<unknown>) {
    for (const part of [postColumns, postIndexes, shadows, places, gaps, work]) await part.execute(db);
  },
};
