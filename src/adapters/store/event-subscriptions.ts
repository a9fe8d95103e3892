import { sql } from "kysely";
import type { EventSubscriptionStore } from "#domain/sessions/index.ts";
import type { Database } from "./database.ts";
import { exported } from "./export.ts";

import { countRows } from "./sql.ts";
import { subscriptionsIn } from "./watched.ts";

/** Whose calendars we are told of. */
export function eventSubscriptionStore(database: Database): EventSubscriptionStore {
  const { alone } = database;
  return {
    ...subscriptionsIn(database, "event_subscription", "person_id"),
    erase: (personId) =>
      countRows(alone, [sql`delete from event_subscription where person_id = ${personId} returning 1`]),
    async export(personId) {
      const found = await exported(alone, personId, { event_subscription: "person_id" });
      return found.map(({ secret_hash, address, ...own }) => own);
    },
  };
}
