import { sql } from "kysely";
import type { MergeOffer, MergeStore } from "#domain/hashtags/index.ts";
import type { Database } from "./database.ts";
import { countRows, instant, row, rows } from "./sql.ts";

interface MergeRow extends Pick<MergeOffer, "id" | "asked" | "agreed" | "state"> {
  readonly from_tag: string;
  readonly into_tag: string;
  readonly offered_at: string;
  readonly refused_by: string | null;
}

function offerOf({ id, asked, agreed, state, ...row }: MergeRow): MergeOffer {
  return {
    ...{ id, from: row.from_tag, into: row.into_tag, offeredAt: instant(row.offered_at) },
    ...{ asked, agreed, state, refusedBy: row.refused_by },
  };
}

const isTheirs = (id: string) => sql`(${id} = any (asked) or ${id} = any (agreed) or refused_by = ${id})`;

/** Which tags were offered for merging, and what their hosts said. */
export function mergeStore({ alone, transaction }: Database): MergeStore {
  return {
    offer: ({ id, from, into, offeredAt, asked, agreed, state, refusedBy }, also) =>
      transaction(async (tx) => {
        const offered = await row(
          tx,
          sql<MergeRow>`
            insert into tag_merge (id, from_tag, into_tag, offered_at, asked, agreed, state, refused_by)
            values (
              ${id}, ${from}, ${into}, ${offeredAt.toString()}::timestamptz, ${asked}, ${agreed}, ${state}, ${refusedBy}
            )
            on conflict do nothing returning *`,
        );
        if (!offered) return false;
        await also(tx, offerOf(offered));
        return true;
      }),

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
        const { from, into, offeredAt, asked, agreed, state, refusedBy } = changed;
        await rows(
          tx,
          sql`
            update tag_merge set
              from_tag = ${from}, into_tag = ${into}, offered_at = ${offeredAt.toString()}::timestamptz,
              asked = ${asked}, agreed = ${agreed}, state = ${state}, refused_by = ${refusedBy}
            where id = ${id}`,
        );
        await also?.(tx, changed);
        return changed;
      }),

    pairs: () =>
      rows(alone, sql<Pick<MergeOffer, "from" | "into">>`select from_tag as from, into_tag as into from tag_merge`),

    // Without one of who was asked, an offer would be open for ever; who hosts the tag next may be offered it again.
    erase: (personId) =>
      countRows(alone, [
        sql`delete from tag_merge where state = 'open' and ${personId} = any (asked) returning 1`,
        sql`
          update tag_merge set
            asked = array_remove(asked, ${personId}), agreed = array_remove(agreed, ${personId}),
            refused_by = nullif(refused_by, ${personId})
          where ${isTheirs(personId)} returning 1`,
      ]),

    export: (personId) =>
      rows(
        alone,
        sql<Record<string, unknown>>`
          select 'tag_merge' as table, from_tag, into_tag, offered_at, state, ${personId} = any (agreed) as agreed,
            refused_by is not distinct from ${personId} as refused
          from tag_merge where ${isTheirs(personId)} order by offered_at, id`,
      ),
  };
}
