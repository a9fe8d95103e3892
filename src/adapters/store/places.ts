import { sql } from "kysely";
import type { Place, PlaceStore, WatchedPlace } from "#domain/posts/index.ts";
import type { Database } from "./database.ts";
import { instant, rows } from "./sql.ts";

interface PlaceRow {
  readonly source: Place["source"];
  readonly id: string;
  readonly name: string;
  readonly team_id: string | null;
  readonly team_name: string | null;
  readonly state: Place["state"];
  readonly cursor: string | null;
  readonly complete_until: string;
}

function placeOf({ source, id, name, team_id, team_name, state, cursor, complete_until }: PlaceRow): WatchedPlace {
  return {
    ...{ source, id, name, state, cursor },
    teamId: team_id,
    teamName: team_name,
    completeUntil: instant(complete_until),
  };
}

/** Where we listen. Nothing in here is about a person. */
export function placeStore({ alone }: Database): PlaceStore {
  return {
    async save(places, since) {
      if (places.length === 0) return;
      // In the order of their keys, so that two replicas never wait for one another. Of two that are the same, the last.
      await rows(
        alone,
        sql`
          insert into place
          select distinct on (source, id)
            source, id, name, "teamId", "teamName", state, null, ${since.toString()}::timestamptz,
            ${since.toString()}::timestamptz
          from rows from (
            json_to_recordset(${JSON.stringify(places)}::json)
              as (source text, id text, name text, "teamId" text, "teamName" text, state text)
          ) with ordinality as seen (source, id, name, "teamId", "teamName", state, turn)
          order by source, id, turn desc
          on conflict (source, id) do update set
            name = excluded.name, team_id = coalesce(excluded.team_id, place.team_id),
            team_name = coalesce(excluded.team_name, place.team_name), state = excluded.state
          where (place.name, place.team_id, place.team_name, place.state) is distinct from (
            excluded.name, coalesce(excluded.team_id, place.team_id),
            coalesce(excluded.team_name, place.team_name), excluded.state
          )`,
      );
    },

    async rename(places) {
      await rows(
        alone,
        sql`
          update place set
            name = renamed.name, team_id = coalesce(renamed."teamId", place.team_id),
            team_name = coalesce(renamed."teamName", place.team_name)
          from (
            select source, id, given.name, "teamId", "teamName"
            from place join json_to_recordset(${JSON.stringify(places)}::json)
              as given (source text, id text, name text, "teamId" text, "teamName" text) using (source, id)
            order by source, id for update of place
          ) as renamed
          where place.source = renamed.source and place.id = renamed.id`,
      );
    },

    async setState(which, state) {
      const chosen = "id" in which ? sql`id = ${which.id}` : sql`team_id = ${which.teamId}`;
      await rows(alone, sql`update place set state = ${state} where ${chosen} and state <> ${state}`);
    },

    async all() {
      return (await rows(alone, sql<PlaceRow>`select * from place order by source, id`)).map(placeOf);
    },

    async due(source, now, max) {
      const found = await rows(
        alone,
        sql<PlaceRow>`
          select * from place
          where source = ${source} and state = 'heard' and due_at <= ${now.toString()}::timestamptz
          order by due_at, id limit ${max}`,
      );
      return found.map(placeOf);
    },

    async wake(source, ids, at) {
      const chosen = ids === null ? sql`state = 'heard'` : sql`id = any(${ids}::text[])`;
      await rows(
        alone,
        sql`
          update place set
            due_at = least(due_at, ${at.toString()}::timestamptz),
            woken_at = greatest(woken_at, ${at.toString()}::timestamptz)
          where source = ${source} and ${chosen}`,
      );
    },

    async advance({ source, id }, { cursor, completeUntil, dueAt, isComplete = false }) {
      const [until, due] = [completeUntil.toString(), dueAt?.toString() ?? null];
      await rows(
        alone,
        sql`
          update place set cursor = ${cursor}, complete_until = ${until}::timestamptz,
            due_at = case
              when ${isComplete} and woken_at > ${until}::timestamptz then woken_at else ${due}::timestamptz
            end
          where source = ${source} and id = ${id}`,
      );
    },
  };
}
