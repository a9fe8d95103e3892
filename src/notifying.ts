import { tagsOfCards } from "#adapters/bot/card-tags.ts";
import { channelNotices } from "#adapters/graph/channel-notices.ts";
import { channelSubscriptions } from "#adapters/graph/channel-subscriptions.ts";
import type { GraphClient } from "#adapters/graph/client.ts";
import { clientStates } from "#adapters/graph/client-state.ts";
import { eventNotices } from "#adapters/graph/event-notices.ts";
import { eventSubscriptions } from "#adapters/graph/event-subscriptions.ts";
import { notificationKeys } from "#adapters/graph/notification-key.ts";
import { graphNotifications } from "#adapters/graph/notifications.ts";
import { notificationTokens } from "#adapters/identity/notification-tokens.ts";
import { seal, unseal } from "#adapters/identity/sealed.ts";
import type { PlainStores, Stores } from "#adapters/store/stores.ts";
import { plainTextOf } from "#adapters/text/html.ts";
import { channelSubscriber, type HeedDeps, heedNotices, type Notice, type Pacer } from "#domain/posts/index.ts";
import {
  type EventNotice,
  eventSubscriber,
  type HeedEventDeps,
  heedEventNotices,
  type SessionStore,
} from "#domain/sessions/index.ts";
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

/** Whose calendars are watched, and where what changes in them goes. */
export interface NotifyingHours extends Omit<HeedEventDeps, "clock" | "subscriptions"> {
  readonly sessions: Pick<SessionStore, "ofEvents" | "organizers">;
}

/** What it stands on. */
interface Ground extends Pick<HeedDeps, "hear" | "posts"> {
  readonly graph: GraphClient;
  readonly key: Uint8Array;
  readonly stores: Pick<PlainStores, "places" | "secrets" | "subscriptions" | "lease"> &
    Pick<Stores, "eventSubscriptions">;
  readonly hours: NotifyingHours;
  /** The one with which channels are read. */
  readonly pacer: Pick<Pacer, "row">;
  readonly signal: AbortSignal;
  readonly clock: Clock;
  readonly log: Log;
}

/** Lets Graph tell at once what is posted, edited and deleted in channels, and what changes in experts' calendars. */
export function makeNotifying(settings: NotificationSettings, ground: Ground) {
  const { graph, key, stores, hours, hear, posts, pacer, signal, clock, log } = ground;
  const { eventSubscriptions: watched, places, secrets, subscriptions, lease } = stores;
  const { url, appId, tenantId } = settings;
  const states = clientStates(key);
  const keys = notificationKeys({
    secrets,
    seal: (name, secret) => seal(key, name, secret),
    unseal: (name, sealed) => unseal(key, name, sealed),
    clock,
  });
  const teams = channelSubscriptions(graph, { url, keys, states, log });
  const mailboxes = eventSubscriptions(graph, { url, states, log });
  const subscribeChannels = channelSubscriber({ teams, subscriptions, places, pacer, clock, signal, log });
  const subscribeEvents = eventSubscriber({
    ...{ mailboxes, subscriptions: watched, sessions: hours.sessions },
    ...{ clock, signal, log },
  });
  const reading = { textOf: plainTextOf, tagsOfCards, appId };
  const read = graphNotifications<Notice | EventNotice>({
    kinds: [channelNotices({ subscriptions, keys, reading, log }), eventNotices(watched)],
    ...{ states, tenantId, log },
    admit: notificationTokens(settings, realClock, log),
  });

  return {
    /** Takes what Graph posts to us. */
    async take(body: unknown): Promise<void> {
      const notices = await read(body);
      await heedNotices({ hear, posts, places, subscriptions, clock }, notices.filter(isAboutPosts));
      await heedEventNotices({ ...hours, subscriptions: watched, clock }, notices.filter(isAboutEvents));
    },
    /** See to it that each channel, and each calendar with sessions ahead, has its subscription; may take long. */
    subscribeChannels: () => lease("posts.subscribe", subscribeChannels),
    subscribeEvents: () => lease("sessions.subscribe", subscribeEvents),
  };
}

function isAboutEvents(notice: Notice | EventNotice): notice is EventNotice {
  return notice.kind === "touched" || notice.kind === "expiring" || notice.kind === "lost";
}

function isAboutPosts(notice: Notice | EventNotice): notice is Notice {
  return !isAboutEvents(notice);
}
