import { sql } from "kysely";
import type { Gap, GapReason, GapStore, KeptGap } from "#domain/posts/index.ts";
import type { Transaction } from "#shared/transaction.ts";
import type { Database } from "./database.ts";
import { instantOrNull, row, rows } from "./sql.ts";

/** Gaps in one transaction, so that nobody waits long for one; an outage opens one in every channel there is. */
const GAPS_AT_ONCE = 1_000;

interface GapRow {
  readonly id: string;
  readonly source: Gap["source"];
  readonly place_id: string;
  readonly reason: GapReason;
  readonly from_at: string | null;
  readonly until_at: string | null;
  readonly newer_than: string | null;
  readonly older_than: string | null;
  readonly closed_at: string | null;
}

const COLUMNS = sql`
  id, source, place_id, reason, lower(during) as from_at, upper(during) as until_at, newer_than, older_than, closed_at`;

function gapOf({ older_than, newer_than, ...found }: GapRow): KeptGap {
  return {
    id: found.id,
    source: found.source,
    placeId: found.place_id,
    reason: found.reason,
    from: instantOrNull(found.from_at),
    until: instantOrNull(found.until_at),
    ids: older_than === null ? null : { newerThan: newer_than, olderThan: older_than },
    closedAt: instantOrNull(found.closed_at),
  };
}

/** The gaps as rows, with one parameter. Clocks differ: one that ends before it begins is as long as a moment. */
function asRows(gaps: readonly Gap[]) {
  return sql`
    select source, "placeId" as place_id, reason,
      tstzrange(case when "from" > until then until else "from" end, until, '[]') as during,
      ids ->> 'newerThan' as newer_than, ids ->> 'olderThan' as older_than
    from json_to_recordset(${JSON.stringify(gaps)}::json)
      as gap (source text, "placeId" text, reason text, "from" timestamptz, until timestamptz, ids json)`;
}

/**
 * Joins what touches, old and new, into the oldest of the gaps that it is made of. `is true` makes the database look up
 * what was seen in a hash table: of a table that grew suddenly it has no statistics, and would compare each with each.
 */
async function openStretches(tx: Transaction, gaps: readonly Gap[]): Promise<void> {
  await rows(
    tx,
    sql`
      with seen as materialized (${asRows(gaps)}),
      known as materialized (
        select id, source, place_id, reason, during from gap
        where closed_at is null and older_than is null
          and ((source, place_id, reason) in (select source, place_id, reason from seen)) is true
      ),
      joined as (
        select source, place_id, reason, unnest(range_agg(during)) as during
        from (
          select source, place_id, reason, during from known
          union all
          select source, place_id, reason, during from seen
        ) as either
        group by source, place_id, reason
      ),
      widened as materialized (
        select distinct on (joined.source, joined.place_id, joined.reason, joined.during)
          joined.*, coalesce(known.id, gen_random_uuid()::text) as id
        from joined left join known
          on (known.source, known.place_id, known.reason) = (joined.source, joined.place_id, joined.reason)
          and known.during <@ joined.during
        order by joined.source, joined.place_id, joined.reason, joined.during, known.during, known.id
      ),
      merged as (
        delete from gap where id in (select id from known) and id not in (select id from widened)
      )
      insert into gap (id, source, place_id, reason, during)
      select id, source, place_id, reason, during from widened
      on conflict (id) do update set during = excluded.during where gap.during <> excluded.during`,
  );
}

/** A stretch of ids is kept as it is; one that is open already is not opened again. */
async function openIds(tx: Transaction, gaps: readonly Gap[]): Promise<void> {
  await rows(
    tx,
    sql`
      insert into gap (id, source, place_id, reason, during, newer_than, older_than)
      select gen_random_uuid()::text, seen.* from (select distinct * from (${asRows(gaps)}) as each) as seen
      where not exists (
        select from gap
        where closed_at is null and (source, place_id, reason) = (seen.source, seen.place_id, seen.reason)
          and older_than = seen.older_than and newer_than is not distinct from seen.newer_than
      )`,
  );
}

/** What may not have been heard. Nothing in here is about a person. */
export function gapStore({ alone, transaction }: Database): GapStore {
  async function openSome(gaps: readonly Gap[]): Promise<void> {
    const [stretches, ids] = [gaps.filter((gap) => !gap.ids), gaps.filter((gap) => gap.ids)];
    await transaction(async (tx) => {
      // Two that open touching gaps at once would not see each other's.
      await rows(tx, sql`lock table gap in share row exclusive mode`);
      if (stretches.length > 0) await openStretches(tx, stretches);
      if (ids.length > 0) await openIds(tx, ids);
    });
  }

  return {
    async open(gaps) {
      for (let start = 0; start < gaps.length; start += GAPS_AT_ONCE) {
        await openSome(gaps.slice(start, start + GAPS_AT_ONCE));
      }
    },

    async closeUntil({ source, id }, until, now) {
      await rows(
        alone,
        sql`
          update gap set
            closed_at = case when upper(during) <= ${until.toString()}::timestamptz then ${now.toString()}::timestamptz end,
            during = case
              when upper(during) <= ${until.toString()}::timestamptz then during
              else tstzrange(${until.toString()}::timestamptz, upper(during), '[]')
            end
          where source = ${source} and place_id = ${id} and closed_at is null and older_than is null
            and (lower_inf(during) or lower(during) < ${until.toString()}::timestamptz or upper(during) <= ${until.toString()}::timestamptz)`,
      );
    },

    async end(source, placeIds, reason, until) {
      await rows(
        alone,
        sql`
          update gap set during = tstzrange(lower(during), greatest(lower(during), ${until.toString()}::timestamptz), '[]')
          where source = ${source} and place_id = any(${placeIds}::text[]) and reason = ${reason}
            and closed_at is null and upper_inf(during)`,
      );
    },

    async forget(before) {
      await rows(alone, sql`delete from gap where closed_at < ${before.toString()}::timestamptz`);
    },

    async close(id, now) {
      await rows(
        alone,
        sql`update gap set closed_at = ${now.toString()}::timestamptz where id = ${id} and closed_at is null`,
      );
    },

    async narrow(id, olderThan) {
      await rows(alone, sql`update gap set older_than = ${olderThan} where id = ${id} and older_than is not null`);
    },

    async openOnes(max) {
      const found = await rows(
        alone,
        sql<GapRow>`
          select ${COLUMNS} from gap where closed_at is null
          order by lower(during) nulls first, upper(during), source, place_id, reason, id limit ${max}`,
      );
      return found.map(gapOf);
    },

    async closedSince(since, max) {
      const found = await rows(
        alone,
        sql<GapRow>`
          select ${COLUMNS} from gap where closed_at > ${since.toString()}::timestamptz
          order by closed_at desc, source, place_id, id limit ${max}`,
      );
      return found.map(gapOf);
    },

    async countOpen() {
      const counted = await rows(
        alone,
        sql<{ reason: GapReason; gaps: number }>`
          select reason, count(*) as gaps from gap where closed_at is null group by reason`,
      );
      return new Map(counted.map(({ reason, gaps }) => [reason, gaps]));
    },

    async beat(now) {
      await rows(
        alone,
        sql`
          insert into heartbeat (at) values (${now.toString()}::timestamptz)
          on conflict (is_only) do update set at = excluded.at`,
      );
    },

    async lastBeat() {
      const last = await row(alone, sql<{ at: string }>`select at from heartbeat`);
      return instantOrNull(last?.at ?? null);
    },
  };
}
