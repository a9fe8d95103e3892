import { type Kysely, sql } from "kysely";
import type { Migration } from "kysely/migration";

/** When somebody may be written to: their own hours, and whose public holidays they have. */
const people = sql`
  alter table person
    add column day_starts time,
    add column day_ends time,
    add column region text;`;

/**
 * No leader without a gate, whichever way the row is written. Who asked for nudges before there were gates did so of
 * their own accord.
 */
const gates = sql`
  create table proposal (
    id text primary key,
    leader_id text not null,
    proposed_by text not null,
    proposed_at timestamptz not null,
    messenger jsonb,
    asked text[] not null default '{}',
    message jsonb not null default '{}',
    link text,
    spoken_at timestamptz,
    state text not null,
    ready_at timestamptz
  );
  create unique index proposal_leader on proposal (leader_id);
  create index proposal_by on proposal (proposed_by);
  create index proposal_messenger on proposal ((messenger ->> 'personId'));
  create table messenger_volunteer (
    person_id text primary key,
    knows text[] not null,
    since_at timestamptz not null
  );
  create table leader_gate (
    leader_id text primary key,
    kind text not null,
    proposal_id text references proposal on delete set null deferrable,
    opened_at timestamptz not null
  );
  create table audit (
    id text primary key,
    at timestamptz not null,
    action text not null,
    actor_hash text not null,
    subject_hash text,
    reason text
  );
  create index audit_at on audit (at);
  insert into leader_gate (leader_id, kind, opened_at) select person_id, 'ownWish', agreed_at from leader;
  alter table leader
    add foreign key (person_id) references leader_gate (leader_id) deferrable;`;

/** What a leader wants, what they reacted to, and what they have been offered. */
const leaders = sql`
  alter table leader
    add column per_week int not null default 1,
    add column every_weeks int not null default 1,
    add column likes text[] not null default '{}',
    add column not_these text[] not null default '{}',
    add column goals jsonb not null default '[]',
    add column answered_at timestamptz,
    add column told_act_at timestamptz;
  create table suggestion (
    id text primary key,
    leader_id text not null,
    kind text not null,
    subject text not null,
    about_id text,
    reasons jsonb not null,
    suggested_at timestamptz not null,
    choice text,
    chosen_at timestamptz
  );
  create index suggestion_leader on suggestion (leader_id, suggested_at);
  create index suggestion_about on suggestion (about_id) where about_id is not null;
  create index suggestion_at on suggestion (suggested_at);
  create table draft (
    id text primary key,
    person_id text not null,
    language text not null,
    subject text,
    answers jsonb not null,
    tag text,
    place jsonb,
    ignored jsonb not null default '[]',
    planned_for date,
    saved_at timestamptz not null,
    expires_at timestamptz not null
  );
  create index draft_person on draft (person_id, saved_at);
  create index draft_expires on draft (expires_at);`;

/** When nobody is to be disturbed, what waits for which moment, and how all replicas share what the connector takes. */
const attention = sql`
  create table quiet_period (
    is_only boolean primary key default true check (is_only),
    began_at timestamptz not null
  );
  create table sender_rest (
    is_only boolean primary key default true check (is_only),
    until_at timestamptz not null
  );
  create table sender_share (
    sender_id text primary key,
    held int not null,
    wanted int not null,
    until_at timestamptz not null
  );
  alter table ledger_entry add column retry_at timestamptz;
  drop index ledger_entry_open;
  create index ledger_entry_planned on ledger_entry (not_after, id) where state = 'planned';
  create index ledger_entry_sending on ledger_entry (claimed_at) where state = 'sending';
  create index ledger_entry_undelivered on ledger_entry (planned_at) where state in ('failed', 'in_doubt');`;

export const nudging: Migration = {
  async up(db: Kysely<unknown>) {
    for (const part of [people, gates, leaders, attention]) await part.execute(db);
  },
};
