import type { Notice } from "#domain/posts/index.ts";
import type { Subscription, SubscriptionStore } from "#domain/subscriptions/index.ts";
import { AppError } from "#shared/errors.ts";
import type { Log } from "#shared/log.ts";
import { type MessageReading, readMessage } from "./channel-message.ts";
import type { NotificationKeys } from "./notification-key.ts";
import type { NotificationKind } from "./notifications.ts";
import { openResourceData } from "./resource-data.ts";

interface ChannelNoticeOptions {
  readonly subscriptions: Pick<SubscriptionStore, "find">;
  readonly keys: Pick<NotificationKeys, "find">;
  readonly reading: MessageReading;
  readonly log: Log;
}

/** What notifications about channels mean; content is believed only with Graph's token. */
export function channelNotices({ subscriptions, keys, reading, log }: ChannelNoticeOptions): NotificationKind<Notice> {
  return {
    subscriptions,
    async read({ changeType, lifecycleEvent, encryptedContent, resourceData }, subscription, isVouched) {
      const { id: subscriptionId, watchedId: placeId } = subscription;
      if (lifecycleEvent) return lifecycleNotices(lifecycleEvent, subscription, log);
      if (encryptedContent && !isVouched) return null;
      if (changeType === "deleted" && resourceData && isVouched) {
        return [{ kind: "deleted", name: { source: "teams", placeId, sourceId: resourceData.id }, at: null }];
      }
      const key = encryptedContent && (await keys.find(encryptedContent.encryptionCertificateId));
      // Without a key that opens it, the channel itself still says what happened.
      if (!encryptedContent || !key) return [{ kind: "changed", placeId }];
      try {
        return contentNotices(placeId, await openResourceData(encryptedContent, key), reading);
      } catch (error) {
        if (!(error instanceof AppError)) throw error;
        log.warn({ code: error.code, subscriptionId }, error.message);
        return null;
      }
    },
  };
}

function contentNotices(placeId: string, message: unknown, reading: MessageReading): Notice[] {
  const read = readMessage(placeId, message, reading);
  if (!read) return [];
  return [read.kind === "post" ? { kind: "posted", post: read.post } : read];
}

/** https://learn.microsoft.com/graph/change-notifications-lifecycle-events */
function lifecycleNotices(event: string, { id: subscriptionId, watchedId: placeId }: Subscription, log: Log): Notice[] {
  switch (event) {
    case "reauthorizationRequired":
      return [{ kind: "renew", subscriptionId }];
    case "subscriptionRemoved":
      return [{ kind: "ended", subscriptionId, placeId }];
    case "missed":
      return [{ kind: "changed", placeId }];
    default:
      log.warn({ subscriptionId }, "a subscription tells of something that is not known here");
      return [];
  }
}
