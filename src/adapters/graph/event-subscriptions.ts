import type { EventSubscriptions } from "#domain/sessions/index.ts";
import type { GraphClient } from "./client.ts";
import { IMMUTABLE } from "./events.ts";
import { graphSubscriptions, type SubscriptionOptions } from "./subscriptions.ts";

/** Whatever is new there is none of ours yet, or was made by us. */
const CHANGES = "updated,deleted";
const RESOURCE = /^\/?users\/[^/]+\/events$/i;

/**
 * Subscriptions to the events of mailboxes, without the events in them: which one it was is all that we are told.
 * Application permission: Calendars.Read.
 *
 * Source: https://learn.microsoft.com/graph/outlook-change-notifications-overview
 */
export function eventSubscriptions(graph: GraphClient, options: SubscriptionOptions): EventSubscriptions {
  return graphSubscriptions(
    graph,
    {
      asked: (id) => ({
        id,
        changeType: CHANGES,
        resource: `/users/${encodeURIComponent(id)}/events`,
        includeResourceData: false,
      }),
      isOurs: (resource) => RESOURCE.test(resource),
      terms: async () => ({}),
      headers: IMMUTABLE,
    },
    options,
  );
}
