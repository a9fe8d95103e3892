import { sql } from "kysely";
import type { Subscription, SubscriptionStore } from "#domain/posts/index.ts";
import type { Database } from "./database.ts";
import { instant, rows } from "./sql.ts";

interface SubscriptionRow {
  readonly id: string;
  readonly place_id: string;
  readonly address: string;
  readonly secret_hash: string;
  readonly ends_at: string;
  readonly renew_at: string;
}

function subscriptionOf({ id, place_id, address, secret_hash, ends_at, renew_at }: SubscriptionRow): Subscription {
  return {
    ...{ id, address },
    placeId: place_id,
    secretHash: secret_hash,
    endsAt: instant(ends_at),
    renewAt: instant(renew_at),
  };
}

const all = sql<SubscriptionRow>`select id, place_id, address, secret_hash, ends_at, renew_at from subscription`;

/** Which subscriptions there are. Nothing in here is about a person. */
export function subscriptionStore({ alone }: Database): SubscriptionStore {
  return {
    async all() {
      const found = await rows(alone, sql<SubscriptionRow>`${all} order by id`);
      return found.map(subscriptionOf);
    },

    async find(ids) {
      const found = await rows(alone, sql<SubscriptionRow>`${all} where id = any(${ids}::text[]) order by id`);
      return found.map(subscriptionOf);
    },

    async save({ id, placeId, address, secretHash, endsAt, renewAt }) {
      await rows(
        alone,
        sql`
          insert into subscription
          values (${id}, ${placeId}, ${address}, ${secretHash}, ${endsAt.toString()}, ${renewAt.toString()})
          on conflict (place_id) do update set
            id = excluded.id, address = excluded.address, secret_hash = excluded.secret_hash,
            ends_at = excluded.ends_at, renew_at = excluded.renew_at`,
      );
    },

    async hasten(ids, at) {
      await rows(
        alone,
        sql`
          update subscription set renew_at = ${at.toString()}
          where id = any(${ids}::text[]) and renew_at > ${at.toString()}::timestamptz`,
      );
    },

    async remove(ids) {
      await rows(alone, sql`delete from subscription where id = any(${ids}::text[])`);
    },
  };
}
