import { type Kysely, sql } from "kysely";
import type { Migration } from "kysely/migration";

/** People, what is planned to be said to them, and where that reaches them. */
const people = sql`
  create table person (
    id text primary key,
    name text not null,
    given_name text not null,
    department text,
    language text not null,
    form_of_address text not null,
    zone text not null,
    chosen text[] not null
  );
  create table contact (
    person_id text primary key,
    service_url text not null,
    conversation_id text not null,
    bot_id text not null,
    tenant_id text not null
  );
  create table dialogue (
    person_id text primary key,
    name text not null,
    state jsonb not null,
    expires_at timestamptz not null
  );`;

const attention = sql`
  create table ledger_entry (
    id text primary key,
    person_id text not null,
    class text not null,
    kind text not null,
    key text not null unique,
    facts jsonb not null,
    not_after timestamptz not null,
    state text not null,
    planned_at timestamptz not null,
    sent_at timestamptz,
    claimed_at timestamptz,
    reason text,
    tries int not null default 0
  );
  create index ledger_entry_person on ledger_entry (person_id, sent_at);
  create index ledger_entry_open on ledger_entry (state, planned_at) where state in ('planned', 'sending');
  create table sender_pause (
    is_only boolean primary key default true check (is_only),
    reason text not null,
    paused_at timestamptz not null
  );`;

const posts = sql`
  create table post (
    source text not null,
    place_id text not null,
    source_id text not null,
    thread_id text not null,
    author_id text not null,
    posted_at timestamptz not null,
    kind text not null,
    hashtags text[] not null,
    language text,
    asks boolean not null,
    thanks boolean not null,
    length int not null,
    primary key (source, place_id, source_id)
  );
  create index post_author on post (author_id, posted_at);
  create table tag (
    name text primary key,
    posts int8 not null,
    last_used_at timestamptz not null
  );
  create table word_use (
    feature int8 not null,
    tag text not null,
    posts int8 not null,
    primary key (feature, tag)
  );`;

const leaders = sql`
  create table leader (
    person_id text primary key,
    state text not null,
    weekday int not null,
    time time not null,
    zone text not null,
    agreed_at timestamptz not null,
    next_due_at timestamptz,
    paused_until timestamptz
  );
  create index leader_due on leader (next_due_at) where state = 'active';`;

/** Nobody sits in two sessions at once: the database itself promises it, for both people of each session. */
const sessions = sql`
  create extension if not exists btree_gist;
  create table expert (
    person_id text primary key,
    topics text[] not null,
    since_at timestamptz not null
  );
  create table session (
    id text primary key,
    expert_id text not null,
    asker_id text not null,
    starts_at timestamptz not null,
    ends_at timestamptz not null,
    language text not null,
    state text not null,
    event_id text,
    join_url text,
    cancelled_by text,
    changed_at timestamptz not null
  );
  create index session_unsettled on session (changed_at) where state in ('held', 'cancelling');
  create index session_expert on session (expert_id);
  create index session_asker on session (asker_id);
  create table session_person (
    session_id text not null references session on delete cascade deferrable,
    person_id text not null,
    during tstzrange not null,
    active boolean not null,
    primary key (session_id, person_id),
    exclude using gist (person_id with =, during with &&) where (active)
  );`;

export const first: Migration = {
  async up(db: Kysely<unknown>) {
    for (const part of [people, attention, posts, leaders, sessions]) await part.execute(db);
  },
};
