import { sql } from "kysely";
import type { MessengerStore } from "#domain/leaders/index.ts";
import type { Database } from "./database.ts";
import { exported } from "./export.ts";
import { countRows, rows } from "./sql.ts";

interface VolunteerRow {
  readonly person_id: string;
  readonly knows: readonly string[];
}

/** Who offered to speak to leaders, and whose areas they know. */
export function messengerStore({ alone }: Database): MessengerStore {
  const remove = (personId: string) =>
    countRows(alone, [sql`delete from messenger_volunteer where person_id = ${personId} returning 1`]);
  return {
    async volunteer(personId, knows, now) {
      await rows(
        alone,
        sql`
          insert into messenger_volunteer (person_id, knows, since_at)
          values (${personId}, ${knows}, ${now.toString()}::timestamptz)
          on conflict (person_id) do update set knows = excluded.knows`,
      );
    },

    withdraw: async (personId) => (await remove(personId)) > 0,

    async all() {
      const found = await rows(
        alone,
        sql<VolunteerRow>`select person_id, knows from messenger_volunteer order by since_at, person_id`,
      );
      return found.map(({ person_id, knows }) => ({ personId: person_id, knows }));
    },

    erase: remove,
    export: (personId) => exported(alone, personId, { messenger_volunteer: "person_id" }),
  };
}
