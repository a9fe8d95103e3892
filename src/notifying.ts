import { tagsOfCards } from "#adapters/bot/card-tags.ts";
import { notificationTokens } from "#adapters/bot/notification-tokens.ts";
import type { GraphClient } from "#adapters/graph/client.ts";
import { clientStates } from "#adapters/graph/client-state.ts";
import { notificationKeys } from "#adapters/graph/notification-key.ts";
import { graphNotifications } from "#adapters/graph/notifications.ts";
import { graphSubscriptions } from "#adapters/graph/subscriptions.ts";
import { seal, unseal } from "#adapters/identity/sealed.ts";
import type { PlainStores } from "#adapters/store/stores.ts";
import { plainTextOf } from "#adapters/text/html.ts";
import { channelSubscriber, type HeedDeps, heedNotices, type Pacer } from "#domain/posts/index.ts";
import type { Log } from "#shared/log.ts";
import { type Clock, realClock } from "#shared/time.ts";

/** Who is told of changes, and by whose tokens. */
export interface NotificationSettings {
  /** The public address of the service. */
  readonly url: string;
  readonly appId: string;
  readonly tenantId: string;
  /** Entra's for the tenant, and its OpenID metadata. */
  readonly issuers: readonly string[];
  readonly metadataUrl: string;
}

/** What it stands on. */
interface Ground extends Pick<HeedDeps, "hear" | "posts"> {
  readonly graph: GraphClient;
  readonly key: Uint8Array;
  readonly stores: Pick<PlainStores, "places" | "secrets" | "subscriptions" | "lease">;
  /** The one with which channels are read. */
  readonly pacer: Pick<Pacer, "row">;
  readonly signal: AbortSignal;
  readonly clock: Clock;
  readonly log: Log;
}

/** Lets Graph tell at once what is posted, edited and deleted in channels. */
export function makeNotifying(settings: NotificationSettings, ground: Ground) {
  const { graph, key, stores, hear, posts, pacer, signal, clock, log } = ground;
  const { places, secrets, subscriptions, lease } = stores;
  const { url, appId, tenantId } = settings;
  const states = clientStates(key);
  const keys = notificationKeys({
    secrets,
    seal: (name, secret) => seal(key, name, secret),
    unseal: (name, sealed) => unseal(key, name, sealed),
    clock,
  });
  const teams = graphSubscriptions(graph, { url, keys, states, log });
  const subscribe = channelSubscriber({ teams, subscriptions, places, pacer, clock, signal, log });
  const read = graphNotifications({
    ...{ subscriptions, states, keys, tenantId, log },
    admit: notificationTokens(settings, realClock, log),
    reading: { textOf: plainTextOf, tagsOfCards, appId },
  });

  return {
    /** Takes what Graph posts to us. */
    take: async (body: unknown) => heedNotices({ hear, posts, places, subscriptions, clock }, await read(body)),
    /** Sees to it that each channel has its subscription; may take long. */
    subscribe: () => lease("posts.subscribe", subscribe),
  };
}
