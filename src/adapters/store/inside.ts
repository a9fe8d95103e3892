import { sql } from "kysely";
import type { Inside, InsideStore } from "#domain/privacy/index.ts";
import type { Database } from "./database.ts";
import { IS_SOMEBODY, standing } from "./everybody.ts";
import { row, rows } from "./sql.ts";

/** Posts whose authors are looked at; those of late are the ones that a question could be about. */
const POSTS_MAX = 20_000;

/** Where something is kept about somebody: what its id is called on a card, and the row whose id is tried. */
const handles = sql<Record<string, string | null>>`
  select
    (select id from session order by starts_at desc limit 1) as "sessionId",
    (select id from session_request order by asked_at desc limit 1) as "requestId",
    (select id from session_offer order by ends_at desc limit 1) as "offerId",
    (select id from session_series limit 1) as "seriesId",
    (select id from proposal limit 1) as "proposalId",
    (select id from draft order by saved_at desc limit 1) as "draftId",
    (select id from suggestion order by suggested_at desc limit 1) as "suggestionId",
    (select id from ledger_entry order by planned_at desc limit 1) as "entryId"`;

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
      const found = Object.entries((await row(alone, handles)) ?? {});
      return { people, handles: Object.fromEntries(found.flatMap(([key, id]) => (id === null ? [] : [[key, id]]))) };
    },
  };
}
