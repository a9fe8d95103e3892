import { type SubscriptionStore, type Subscriptions, subscriptionKeeper } from "#domain/subscriptions/index.ts";
import type { Log } from "#shared/log.ts";
import type { Clock } from "#shared/time.ts";
import type { Pacer } from "./pacer.ts";
import type { Place } from "./place.ts";
import type { PlaceStore } from "./ports.ts";

/** Teams' side of being told what is posted, edited and deleted in channels. */
export type ChannelSubscriptions = Subscriptions<Place>;

export interface SubscribeDeps {
  readonly teams: ChannelSubscriptions;
  readonly subscriptions: Pick<SubscriptionStore, "all" | "save" | "remove">;
  readonly places: Pick<PlaceStore, "all" | "wake">;
  readonly pacer: Pick<Pacer, "row">;
  readonly clock: Clock;
  /** Aborted when the service stops. */
  readonly signal: AbortSignal;
  readonly log: Log;
}

/**
 * How long a subscription lasts: an hour less than the longest for channel messages, since clocks differ.
 *
 * Source: https://learn.microsoft.com/graph/change-notifications-overview#subscription-lifetime
 */
const LIFE = Temporal.Duration.from({ minutes: 4_320 - 60 });
/** What remains when it is renewed: enough for a night of trouble. */
const REMAINS = Temporal.Duration.from({ hours: 12 });

/**
 * A task that sees to it that each channel that is heard has a subscription, and no other. Only one process may run it
 * at a time.
 */
export function channelSubscriber({ teams, places, pacer, ...deps }: SubscribeDeps): () => Promise<void> {
  /** Of each channel, heard or not: without its team, it cannot be named to Graph. */
  let teamIds: ReadonlyMap<string, string> = new Map();
  return subscriptionKeeper({
    ...deps,
    graph: teams,
    ...{ life: LIFE, remains: REMAINS },
    async watched() {
      const channels = (await places.all()).filter(({ source }) => source === "teams");
      teamIds = new Map(channels.flatMap(({ id, teamId }) => (teamId === null ? [] : [[id, teamId] as const])));
      const heard = channels.filter(({ id, state }) => state === "heard" && teamIds.has(id));
      return new Map(heard.map((place) => [place.id, place]));
    },
    turn: (id) => pacer.row(teamIds.get(id) ?? "", id)(),
    begun: (id) => places.wake("teams", [id], deps.clock()),
    logged: (placeId) => ({ placeId }),
  });
}
