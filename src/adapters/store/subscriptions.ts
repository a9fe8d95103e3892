import type { SubscriptionStore } from "#domain/subscriptions/index.ts";
import type { Database } from "./database.ts";
import { subscriptionsIn } from "./watched.ts";

/** Which channels tell us what is posted. Nothing in here is about a person. */
export function subscriptionStore(database: Database): SubscriptionStore {
  return subscriptionsIn(database, "subscription", "place_id");
}
