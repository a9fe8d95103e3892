import { sql } from "kysely";
import type { MergeOffer, MergeStore } from "#domain/hashtags/index.ts";
import type { Database } from "./database.ts";
import { countRows, instant, row, rows } from "./sql.ts";

interface MergeRow extends Pick<MergeOffer, "id" | "asked" | "agreed" | "state"> {
  readonly from_tag: string;
  readonly into_tag: string;
  readonly offered_at: string;
}

function offerOf({ id, from_tag, into_tag, offered_at, asked, agreed, state }: MergeRow): MergeOffer {
  return { id, from: from_tag, into: into_tag, offeredAt: instant(offered_at), asked, agreed, state };
}

/** Which tags were offered for merging, and what their hosts said. */
export function mergeStore({ alone, transaction }: Database): MergeStore {
  return {
    offer: ({ id, from, into, offeredAt, asked, agreed, state }, also) =>
      transaction(async (tx) => {
        const offered = await row(
          tx,
          sql<MergeRow>`
            insert into tag_merge (id, from_tag, into_tag, offered_at, asked, agreed, state)
            values (${id}, ${from}, ${into}, ${offeredAt.toString()}::timestamptz, ${asked}, ${agreed}, ${state})
            on conflict do nothing returning *`,
        );
        if (!offered) return false;
        await also(tx, offerOf(offered));
        return true;
      }),

    async find(id) {
      const found = await row(alone, sql<MergeRow>`select * from tag_merge where id = ${id}`);
      return found && offerOf(found);
    },

    async between(one, other) {
      const found = await row(
        alone,
        sql<MergeRow>`
          select * from tag_merge
          where (least(from_tag, into_tag), greatest(from_tag, into_tag)) =
            (least(${one}::text, ${other}::text), greatest(${one}::text, ${other}::text))`,
      );
      return found && offerOf(found);
    },

    change: (id, how, also) =>
      transaction(async (tx) => {
        const found = await row(tx, sql<MergeRow>`select * from tag_merge where id = ${id} for update`);
        const changed = found && how(offerOf(found));
        if (!changed) return null;
        const { from, into, asked, agreed, state } = changed;
        await rows(
          tx,
          sql`
            update tag_merge set
              from_tag = ${from}, into_tag = ${into}, asked = ${asked}, agreed = ${agreed}, state = ${state}
            where id = ${id}`,
        );
        await also?.(tx, changed);
        return changed;
      }),

    async recent(personId, since) {
      const found = await rows(
        alone,
        sql<MergeRow>`
          select tag_merge.* from tag_merge join tag on tag.name = from_tag
          where state = 'merged' and ${personId} = any (asked) and became_at > ${since.toString()}::timestamptz
          order by became_at desc, id`,
      );
      return found.map(offerOf);
    },

    // Without one of who was asked, an offer would be open for ever; who hosts the tag next may be offered it again.
    erase: (personId) =>
      countRows(alone, [
        sql`delete from tag_merge where state = 'open' and ${personId} = any (asked) returning 1`,
        sql`
          update tag_merge set asked = array_remove(asked, ${personId}), agreed = array_remove(agreed, ${personId})
          where ${personId} = any (asked) or ${personId} = any (agreed) returning 1`,
      ]),

    export: (personId) =>
      rows(
        alone,
        sql<Record<string, unknown>>`
          select 'tag_merge' as table, from_tag, into_tag, offered_at, state, ${personId} = any (agreed) as agreed
          from tag_merge where ${personId} = any (asked) or ${personId} = any (agreed) order by offered_at, id`,
      ),
  };
}
