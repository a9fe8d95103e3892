import { type Kysely, sql } from "kysely";
import type { Migration } from "kysely/migration";

/** What volunteers decide for themselves. Who volunteered before is asked in their own language, and for every format. */
const experts = sql`
  alter table expert
    add column languages text[] not null default '{de,en}',
    add column formats text[] not null default '{quick,half,hour}',
    add column minutes_per_month int not null default 180,
    add column per_week int not null default 2,
    add column notice_hours int not null default 24,
    add column never_with text[] not null default '{}',
    add column trained_at timestamptz,
    add column booking text not null default 'direct',
    add column pauses boolean not null default false,
    add column paused_until timestamptz,
    add column likes text,
    add column tentative_is_free boolean not null default false,
    add column elsewhere_is_free boolean not null default true;
  update expert set languages = array[person.language] from person where person.id = expert.person_id;`;

/**
 * What both calendars call an hour is the asker's own choice from now on; the language had said it until now. What is
 * only needed until something is done does not outlast it.
 */
const sessions = sql`
  alter table session
    add column format text,
    add column subject text,
    add column previous_starts_at timestamptz,
    add column previous_ends_at timestamptz,
    add column series_id text,
    add column topic text,
    add column moved_by text,
    add column watched_at timestamptz,
    add column marks text[] not null default '{}';
  update session set
    subject = case language when 'de' then 'Gespräch' else 'Conversation' end,
    format = case
      when ends_at - starts_at <= interval '15 minutes' then 'quick'
      when ends_at - starts_at <= interval '30 minutes' then 'half'
      else 'hour'
    end;
  alter table session
    alter column format set not null,
    alter column subject set not null,
    alter column changed_at set default clock_timestamp(),
    drop column language,
    add check (topic is null or state = 'held'),
    add check (moved_by is null or state = 'moving');
  drop index session_unsettled;
  create index session_unsettled on session (id) where state in ('held', 'moving', 'cancelling');
  create index session_event on session (event_id) where event_id is not null;
  create index session_of_series on session (series_id) where series_id is not null;
  create index session_watched on session (watched_at nulls first) where state = 'booked';
  create index session_starts on session (starts_at) where state = 'booked';
  create index session_ends on session (ends_at);
  create table session_preference (
    person_id text primary key,
    remind boolean not null,
    ask boolean not null,
    subject text
  );`;

/** Wishes that go from volunteer to volunteer, times that are offered, and hours that follow one another. */
const arrangements = sql`
  create table session_series (
    id text primary key,
    expert_id text not null,
    asker_id text not null,
    subject text not null,
    state text not null,
    planned int not null,
    missed int not null,
    next_at timestamptz,
    plan_at timestamptz
  );
  create index session_series_expert on session_series (expert_id);
  create index session_series_asker on session_series (asker_id);
  create index session_series_due on session_series (plan_at) where state = 'active';
  create table session_request (
    id text primary key,
    asker_id text not null,
    format text not null,
    language text not null,
    topic text not null,
    wish jsonb not null,
    state text not null,
    expert_id text,
    asked_at timestamptz not null,
    slots jsonb not null,
    counter jsonb,
    remind_at timestamptz,
    move_on_at timestamptz not null,
    asked text[] not null
  );
  create index session_request_asker on session_request (asker_id);
  create unique index session_request_once on session_request (asker_id, expert_id) where state = 'open';
  create index session_request_expert on session_request (expert_id) where expert_id is not null;
  create index session_request_due on session_request (least(remind_at, move_on_at)) where state = 'open';
  create table session_offer (
    id text primary key,
    expert_id text not null,
    format text not null,
    slots jsonb not null,
    line text not null,
    invited text[] not null,
    declined text[] not null,
    state text not null,
    remind_at timestamptz,
    ends_at timestamptz not null
  );
  create index session_offer_expert on session_offer (expert_id);
  create index session_offer_due on session_offer (least(remind_at, ends_at)) where state = 'open';`;

/**
 * Nobody sits in two sessions at once, nor offers a time that is taken: the database itself promises it. Only a row that
 * is there takes time, so that an hour that Outlook moved over another can do without.
 */
const times = sql`
  create table taken_time (
    id bigint generated always as identity primary key,
    person_id text not null,
    during tstzrange not null,
    session_id text references session on delete cascade deferrable,
    offer_id text references session_offer on delete cascade deferrable,
    check ((session_id is null) <> (offer_id is null)),
    exclude using gist (person_id with =, during with &&)
  );
  create index taken_time_session on taken_time (session_id) where session_id is not null;
  create index taken_time_offer on taken_time (offer_id) where offer_id is not null;
  insert into taken_time (person_id, during, session_id)
    select person_id, during, session_id from session_person where active;
  drop table session_person;`;

/** What was wanted, by whom only as a pseudonym; and through whose calendars we are told what changes there. */
const around = sql`
  create table session_demand (
    person_hash text not null,
    topic text not null,
    day date not null,
    minutes int not null,
    primary key (day, topic, person_hash)
  );
  create index session_demand_person on session_demand (person_hash);
  create table event_subscription (
    person_id text primary key,
    id text not null unique,
    address text not null,
    secret_hash text not null,
    ends_at timestamptz not null,
    renew_at timestamptz not null
  );`;

/** What a message was about is forgotten once it was said, or is not said any more: who met for what is nobody's business. */
const ledger = sql`
  create function forget_topic() returns trigger language plpgsql as $$
    begin
      new.facts := new.facts - 'topic';
      return new;
    end $$;
  create trigger ledger_entry_topic before update on ledger_entry for each row
    when (new.state not in ('planned', 'sending') and new.facts -> 'topic' is not null)
    execute function forget_topic();`;

export const hours: Migration = {
  async up(db: Kysely<unknown>) {
    for (const part of [experts, sessions, arrangements, times, around, ledger]) await part.execute(db);
  },
};
