import { sql } from "kysely";
import type { OwnPlaces } from "#domain/coach/index.ts";
import type { Place } from "#domain/posts/index.ts";
import type { Database } from "./database.ts";
import { rows } from "./sql.ts";

/** Of somebody's newest posts so many are looked at. */
const POSTS_MAX = 100;

/** Where people themselves posted. */
export function ownPlaces({ alone }: Database): OwnPlaces {
  return {
    latest: (personId, limit) =>
      rows(
        alone,
        sql<Place>`
          with mine as (
            select source, place_id, posted_at from post
            where author_id = ${personId} order by posted_at desc limit ${POSTS_MAX}
          )
          select place.source, place.id, place.name, team_id as "teamId", team_name as "teamName", place.state
          from mine join place on place.source = mine.source and place.id = mine.place_id and place.state = 'heard'
          group by place.source, place.id order by max(posted_at) desc, place.id limit ${limit}`,
      ),
  };
}
