import { sql } from "kysely";
import type { Contact, PeopleStore, Person, PersonId, Preference, Recollection } from "#domain/people/index.ts";
import { gathered } from "#shared/batch.ts";
import type { Database } from "./database.ts";
import { exported } from "./export.ts";
import { countRows, row, rows } from "./sql.ts";

/** Writers that one statement recalls. */
const RECALLED_MAX = 100;

/** How long a leader's last word is fresh enough, so that a conversation is noted once. */
const AWAITED_AFTER = "1 hour";

interface Writer {
  readonly id: PersonId;
  /** When they write, as text. */
  readonly now: string;
}

type PersonRow = Omit<Person, "hours"> & { readonly start: string | null; readonly end: string | null };

function personOf({ start, end, ...person }: PersonRow): Person {
  const hours = start && end ? { start: Temporal.PlainTime.from(start), end: Temporal.PlainTime.from(end) } : null;
  return { ...person, hours };
}

/** One row for each of the writers, in their order. */
function recall(writers: readonly Writer[]) {
  return sql<Omit<Recollection, "person"> & { readonly person: PersonRow | null }>`
    select
      (select json_build_object(
        'id', id, 'name', name, 'givenName', given_name, 'department', department, 'language', language,
        'formOfAddress', form_of_address, 'zone', zone, 'start', day_starts, 'end', day_ends, 'region', region,
        'chosen', chosen
      ) from person where id = writer.id) as person,
      (select json_build_object(
        'serviceUrl', service_url, 'conversationId', conversation_id, 'botId', bot_id, 'tenantId', tenant_id
      ) from contact where person_id = writer.id) as contact,
      (select json_build_object('name', name, 'state', state)
      from dialogue where person_id = writer.id and expires_at > writer.now) as dialogue,
      exists (
        select from leader
        where person_id = writer.id and state <> 'stopped'
          and (answered_at is null or answered_at <= writer.now - ${AWAITED_AFTER}::interval)
      ) as awaited
    from unnest(${writers.map(({ id }) => id)}::text[], ${writers.map(({ now }) => now)}::timestamptz[])
      with ordinality as writer (id, now, place)
    order by writer.place`;
}

/** People, the way to them, and the question that is open with them. */
export function peopleStore({ alone, transaction }: Database): PeopleStore {
  const recollections = gathered((writers: readonly Writer[]) => rows(alone, recall(writers)), RECALLED_MAX);
  return {
    async find(id) {
      const found = await row(
        alone,
        sql<PersonRow>`
          select
            id, name, given_name as "givenName", department, language, form_of_address as "formOfAddress", zone,
            day_starts as start, day_ends as end, region, chosen
          from person where id = ${id}`,
      );
      return found && personOf(found);
    },

    async recall(id, now) {
      const { person, ...others } = await recollections({ id, now: now.toString() });
      return { ...others, person: person && personOf(person) };
    },

    async save(person, changed = []) {
      const { id, name, givenName, department, language, formOfAddress, zone, hours, region, chosen } = person;
      const [start, end] = [hours?.start.toString() ?? null, hours?.end.toString() ?? null];
      /** As written, unless they chose it before and do not now. */
      const set = (preference: Preference, column: string) => {
        const isKept = sql`${preference} = any(person.chosen) and ${preference} <> all(${changed}::text[])`;
        const [kept, written] = [sql.ref(`person.${column}`), sql.ref(`excluded.${column}`)];
        return sql`${sql.ref(column)} = case when ${isKept} then ${kept} else ${written} end`;
      };
      await rows(
        alone,
        sql`
          insert into person (
            id, name, given_name, department, language, form_of_address, zone, day_starts, day_ends, region, chosen
          )
          values (
            ${id}, ${name}, ${givenName}, ${department}, ${language}, ${formOfAddress}, ${zone}, ${start}::time,
            ${end}::time, ${region}, ${chosen}
          )
          on conflict (id) do update set
            name = excluded.name, given_name = excluded.given_name, department = excluded.department,
            ${set("language", "language")}, ${set("formOfAddress", "form_of_address")}, ${set("zone", "zone")},
            ${set("hours", "day_starts")}, ${set("hours", "day_ends")}, ${set("region", "region")},
            chosen = person.chosen || array(select unnest(excluded.chosen) except select unnest(person.chosen))`,
      );
    },

    contact: (id) =>
      row(
        alone,
        sql<Contact>`
          select service_url as "serviceUrl", conversation_id as "conversationId", bot_id as "botId", tenant_id as "tenantId"
          from contact where person_id = ${id}`,
      ),

    async saveContact(id, { serviceUrl, conversationId, botId, tenantId }) {
      await rows(
        alone,
        sql`
          insert into contact (person_id, service_url, conversation_id, bot_id, tenant_id)
          values (${id}, ${serviceUrl}, ${conversationId}, ${botId}, ${tenantId})
          on conflict (person_id) do update set
            service_url = excluded.service_url, conversation_id = excluded.conversation_id,
            bot_id = excluded.bot_id, tenant_id = excluded.tenant_id`,
      );
    },

    async forgetContact(id) {
      await rows(alone, sql`delete from contact where person_id = ${id}`);
    },

    async saveDialogue(id, dialogue, expiresAt) {
      if (!dialogue) {
        await rows(alone, sql`delete from dialogue where person_id = ${id}`);
        return;
      }
      await rows(
        alone,
        sql`
          insert into dialogue (person_id, name, state, expires_at)
          values (${id}, ${dialogue.name}, ${JSON.stringify(dialogue.state)}::jsonb, ${expiresAt.toString()}::timestamptz)
          on conflict (person_id) do update set
            name = excluded.name, state = excluded.state, expires_at = excluded.expires_at`,
      );
    },

    erase: (id) =>
      transaction((tx) =>
        countRows(tx, [
          sql`delete from dialogue where person_id = ${id} returning 1`,
          sql`delete from contact where person_id = ${id} returning 1`,
          sql`delete from person where id = ${id} returning 1`,
        ]),
      ),

    // Whom an open question could name may want to be asked before.
    async export(id) {
      const all = await exported(alone, id, { person: "id", contact: "person_id", dialogue: "person_id" });
      return all.map(({ state: _, ...item }) => item);
    },
  };
}
