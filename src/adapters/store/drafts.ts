import { sql } from "kysely";
import type { Draft, DraftStore } from "#domain/coach/index.ts";
import type { Database } from "./database.ts";
import { exported } from "./export.ts";
import { countRows, instant, row, rows } from "./sql.ts";

interface DraftRow extends Pick<Draft, "id" | "language" | "subject" | "answers" | "tag" | "place" | "ignored"> {
  readonly person_id: string;
  readonly planned_for: string | null;
  readonly saved_at: string;
  readonly expires_at: string;
}

function draftOf({ person_id, planned_for, saved_at, expires_at, ...same }: DraftRow): Draft {
  return {
    ...same,
    personId: person_id,
    plannedFor: planned_for === null ? null : Temporal.PlainDate.from(planned_for),
    savedAt: instant(saved_at),
    expiresAt: instant(expires_at),
  };
}

function rowOf({ personId, plannedFor, savedAt, expiresAt, ...same }: Draft) {
  const found: DraftRow = {
    ...same,
    person_id: personId,
    planned_for: plannedFor?.toString() ?? null,
    saved_at: savedAt.toString(),
    expires_at: expiresAt.toString(),
  };
  return sql`json_populate_record(null::draft, ${JSON.stringify(found)}::json)`;
}

/** A day as text: the drivers would make a moment of it. */
const all = sql<DraftRow>`select draft.*, planned_for::text as planned_for from draft`;

/** What leaders are about to post; seen by nobody else, gone after two weeks. */
export function draftStore({ alone }: Database): DraftStore {
  return {
    async find(personId, id) {
      const found = await row(alone, sql<DraftRow>`${all} where id = ${id} and person_id = ${personId}`);
      return found && draftOf(found);
    },

    async all(personId) {
      const found = await rows(alone, sql<DraftRow>`${all} where person_id = ${personId} order by saved_at desc, id`);
      return found.map(draftOf);
    },

    async save(draft) {
      await rows(
        alone,
        sql`
          insert into draft select * from ${rowOf(draft)}
          on conflict (id) do update set
            language = excluded.language, subject = excluded.subject, answers = excluded.answers, tag = excluded.tag,
            place = excluded.place, ignored = excluded.ignored, planned_for = excluded.planned_for,
            saved_at = excluded.saved_at, expires_at = excluded.expires_at
          where draft.person_id = excluded.person_id`,
      );
    },

    async remove(personId, id) {
      await rows(alone, sql`delete from draft where id = ${id} and person_id = ${personId}`);
    },

    async forget(now) {
      await rows(alone, sql`delete from draft where expires_at <= ${now.toString()}::timestamptz`);
    },

    erase: (personId) => countRows(alone, [sql`delete from draft where person_id = ${personId} returning 1`]),
    export: (personId) => exported(alone, personId, { draft: "person_id" }),
  };
}
