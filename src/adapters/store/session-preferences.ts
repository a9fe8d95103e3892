import { sql } from "kysely";
import type { SessionPreference, SessionStore } from "#domain/sessions/index.ts";
import type { Database } from "./database.ts";
import { upsert } from "./record.ts";
import { row, rows } from "./sql.ts";

/** How people want to be treated as far as their own sessions go. */
export function sessionPreferences({
  alone,
}: Database): Pick<SessionStore, "preference" | "preferences" | "savePreference"> {
  return {
    preference: (personId) =>
      row(
        alone,
        sql<SessionPreference>`select remind, ask, subject from session_preference where person_id = ${personId}`,
      ),

    async preferences(tx, people) {
      const found = await rows(
        tx,
        sql<SessionPreference & { id: string }>`
          select person_id as id, remind, ask, subject from session_preference where person_id = any (${people}::text[])`,
      );
      return new Map(found.map(({ id, ...preference }) => [id, preference]));
    },

    savePreference: (personId, { remind, ask, subject }) =>
      upsert(alone, "session_preference", "person_id", { person_id: personId, remind, ask, subject }),
  };
}
