import { sql } from "kysely";
import type { Inside, InsideStore } from "#domain/privacy/index.ts";
import type { Database } from "./database.ts";
import { IS_SOMEBODY, standing } from "./everybody.ts";
import { row, rows } from "./sql.ts";

/** Posts whose authors are looked at; those of late are the ones that a question could be about. */
const POSTS_MAX = 20_000;

/** Where something is kept about somebody: what its id is called on a card, its table, and which row is the latest. */
export const HANDLES: Readonly<Record<string, { readonly table: string; readonly latest: string }>> = {
  sessionId: { table: "session", latest: "starts_at" },
  requestId: { table: "session_request", latest: "asked_at" },
  offerId: { table: "session_offer", latest: "ends_at" },
  seriesId: { table: "session_series", latest: "next_at" },
  proposalId: { table: "proposal", latest: "proposed_at" },
  draftId: { table: "draft", latest: "saved_at" },
  suggestionId: { table: "suggestion", latest: "suggested_at" },
  entryId: { table: "ledger_entry", latest: "planned_at" },
};

const handles = Object.entries(HANDLES).map(
  ([name, { latest, table }]) => `(select id from ${table} order by ${latest} desc limit 1) as "${name}"`,
);

/** Who volunteers is public when they are booked at once: else their name is told with their yes. */
export function insideStore({ alone }: Database): InsideStore {
  return {
    async inside(limit) {
      const people = await rows(
        alone,
        sql<Inside["people"][number]>`
          with recent as (select author_id as id from post order by posted_at desc limit ${POSTS_MAX}),
          open as (
            select person_id as id from expert where booking = 'direct'
            union select founder_id from tag union select unnest(hosts) from tag
          ),
          everybody as (select id from recent union ${sql.raw(standing({ without: ["post"] }))})
          select id, name, id in (select id from open where id is not null) as "isPublic"
          from everybody left join person using (id) where ${sql.raw(IS_SOMEBODY)}
          order by name is null, id limit ${limit}`,
      );
      const found = Object.entries(
        (await row(alone, sql<Record<string, string | null>>`select ${sql.raw(handles.join())}`)) ?? {},
      );
      return { people, handles: Object.fromEntries(found.flatMap(([key, id]) => (id === null ? [] : [[key, id]]))) };
    },
  };
}
