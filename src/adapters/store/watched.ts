import { sql } from "kysely";
import type { Subscription, SubscriptionStore } from "#domain/subscriptions/index.ts";
import type { Database } from "./database.ts";
import { instant, rows } from "./sql.ts";

interface SubscriptionRow {
  readonly id: string;
  readonly watched_id: string;
  readonly address: string;
  readonly secret_hash: string;
  readonly ends_at: string;
  readonly renew_at: string;
}

function subscriptionOf({ id, watched_id, address, secret_hash, ends_at, renew_at }: SubscriptionRow): Subscription {
  return {
    ...{ id, address },
    watchedId: watched_id,
    secretHash: secret_hash,
    endsAt: instant(ends_at),
    renewAt: instant(renew_at),
  };
}

/** The subscriptions of one kind: `table` holds them, and `watched` is its column for what they watch. */
export function subscriptionsIn({ alone }: Database, table: string, watched: string): SubscriptionStore {
  const [all, key] = [sql.table(table), sql.ref(watched)];
  const find = async (where: ReturnType<typeof sql>) => {
    const found = await rows(
      alone,
      sql<SubscriptionRow>`
        select id, ${key} as watched_id, address, secret_hash, ends_at, renew_at from ${all} where ${where} order by id`,
    );
    return found.map(subscriptionOf);
  };
  return {
    all: () => find(sql`true`),
    find: (ids) => find(sql`id = any (${ids}::text[])`),

    async save({ id, watchedId, address, secretHash, endsAt, renewAt }) {
      await rows(
        alone,
        sql`
          insert into ${all} (id, ${key}, address, secret_hash, ends_at, renew_at)
          values (${id}, ${watchedId}, ${address}, ${secretHash}, ${endsAt.toString()}, ${renewAt.toString()})
          on conflict (${key}) do update set
            id = excluded.id, address = excluded.address, secret_hash = excluded.secret_hash,
            ends_at = excluded.ends_at, renew_at = excluded.renew_at`,
      );
    },

    async hasten(ids, at) {
      await rows(
        alone,
        sql`
          update ${all} set renew_at = ${at.toString()}
          where id = any (${ids}::text[]) and renew_at > ${at.toString()}::timestamptz`,
      );
    },

    async remove(ids) {
      await rows(alone, sql`delete from ${all} where id = any (${ids}::text[])`);
    },
  };
}
