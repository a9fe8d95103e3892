import { subscriptionKeeper } from "#domain/subscriptions/index.ts";
import type { Log } from "#shared/log.ts";
import type { Clock } from "#shared/time.ts";
import type { EventSubscriptionStore, EventSubscriptions, SessionStore } from "./ports.ts";

interface EventSubscribeDeps {
  readonly mailboxes: EventSubscriptions;
  readonly subscriptions: Pick<EventSubscriptionStore, "all" | "save" | "remove">;
  readonly sessions: Pick<SessionStore, "organizers">;
  readonly clock: Clock;
  /** Aborted when the service stops. */
  readonly signal: AbortSignal;
  readonly log: Log;
}

/**
 * How long a subscription lasts: an hour less than the longest for Outlook events, since clocks differ.
 *
 * Source: https://learn.microsoft.com/graph/change-notifications-overview#subscription-lifetime
 */
const LIFE = Temporal.Duration.from({ minutes: 10_080 - 60 });
/** What remains when it is renewed: enough for a night of trouble. */
const REMAINS = Temporal.Duration.from({ hours: 24 });

/**
 * A task that sees to it that we are told what changes in the calendar of each expert with a session ahead, and of nobody
 * else. Only one process may run it at a time.
 */
export function eventSubscriber({ mailboxes, sessions, ...deps }: EventSubscribeDeps): () => Promise<void> {
  return subscriptionKeeper({
    ...deps,
    graph: mailboxes,
    ...{ life: LIFE, remains: REMAINS },
    watched: async () => new Map((await sessions.organizers(deps.clock())).map((id) => [id, id])),
    turn: async () => {}, // Outlook counts requests by mailbox, and there is one to each
    begun: async () => {}, // each event is looked at within a quarter of an hour anyway
    logged: () => ({}), // who has sessions is nobody's business
  });
}
