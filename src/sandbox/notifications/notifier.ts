import type { Desk } from "#sandbox/desk.ts";
import { messageView } from "#sandbox/graph/message-view.ts";
import type { CalendarEntry, ChannelPost } from "#sandbox/model.ts";
import type { SigningKey } from "#sandbox/secrets.ts";
import type { World } from "#sandbox/world.ts";
import { certificateOf, encrypted } from "./encryption.ts";
import { notify } from "./endpoint.ts";
import type { ChangeType, Subscription } from "./subscription.ts";
import { validationToken } from "./validation-token.ts";

export type LifecycleEvent = "reauthorizationRequired" | "subscriptionRemoved";

/** Where the message stands in Graph. */
function addressOf(teamId: string, { placeId, threadId, id }: ChannelPost): string {
  const root = `teams('${teamId}')/channels('${placeId}')/messages('${threadId}')`;
  return id === threadId ? root : `${root}/replies('${id}')`;
}

/** Tells subscribers what happens to posts and to events, and to their subscriptions. */
export function notifier({ calendars, posts, subscriptions }: World, desk: Desk, key: SigningKey) {
  const ends = new AbortController();
  const { tenantId } = desk.organisation;

  const about = ({ id, expires, clientState }: Subscription) => ({
    subscriptionId: id,
    subscriptionExpirationDateTime: expires,
    clientState,
    tenantId,
  });

  async function tell(subscription: Subscription, post: ChannelPost, changeType: ChangeType): Promise<void> {
    const place = desk.teams.channel(post.placeId);
    if (!place) return;
    const address = addressOf(place.team.id, post);
    const resourceData = { id: post.id, "@odata.type": "#Microsoft.Graph.chatMessage", "@odata.id": address };
    const change = { ...about(subscription), changeType, resource: address, resourceData };
    const certificate = certificateOf(subscription.encryptionCertificate ?? "");
    if (!certificate) return void (await notify(subscription.notificationUrl, { value: [change] }, ends.signal));

    const message = { ...messageView(desk, place.team, post, false), replies: [], hostedContents: [] };
    const content = encrypted(message, certificate, subscription.encryptionCertificateId ?? "");
    const value = [{ ...change, encryptedContent: content }];
    const validationTokens = [await validationToken(key, desk.organisation)];
    await notify(subscription.notificationUrl, { value, validationTokens }, ends.signal);
  }

  async function tellOfEvent(subscription: Subscription, entry: CalendarEntry, changeType: ChangeType): Promise<void> {
    const resource = `Users/${entry.ownerId}/Events/${entry.id}`;
    const resourceData = { id: entry.id, "@odata.type": "#Microsoft.Graph.Event", "@odata.id": resource };
    const change = { ...about(subscription), changeType, resource, resourceData };
    await notify(subscription.notificationUrl, { value: [change] }, ends.signal);
  }

  /** A channel's subscription lives on the app's consent in the team, which ends with the app's removal. */
  function concerns({ watched }: Subscription, post: ChannelPost): boolean {
    const place = desk.teams.channel(post.placeId);
    if (!place || watched.kind === "events") return false;
    return watched.kind === "channels" || (watched.channelId === post.placeId && !place.team.appRemoved);
  }

  const listening = (type: ChangeType) =>
    subscriptions.all().filter(({ paused, changeTypes }) => !paused && changeTypes.includes(type));

  posts.watch((post, type) => {
    for (const subscription of listening(type)) {
      if (concerns(subscription, post)) void tell(subscription, post, type);
    }
  });
  calendars.watch((entry, type) => {
    for (const subscription of listening(type)) {
      const { watched } = subscription;
      const isTheirs = watched.kind === "events" && watched.personId === entry.ownerId;
      if (isTheirs) void tellOfEvent(subscription, entry, type);
    }
  });

  return {
    /** @returns whether the app accepted it; false without an endpoint for it */
    async lifecycle(subscription: Subscription, lifecycleEvent: LifecycleEvent): Promise<boolean> {
      const { lifecycleNotificationUrl: url } = subscription;
      if (!url) return false;
      const validationTokens = [await validationToken(key, desk.organisation)];
      const rich = subscription.includeResourceData ? { validationTokens } : {};
      return notify(url, { value: [{ ...about(subscription), lifecycleEvent }], ...rich }, ends.signal);
    },
    /** Gives up what is still to be told. */
    end: () => ends.abort(),
  };
}

export type Notifier = ReturnType<typeof notifier>;
