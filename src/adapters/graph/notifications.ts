import { z } from "zod";
import type { Notice, Subscription, SubscriptionStore } from "#domain/posts/index.ts";
import { AppError } from "#shared/errors.ts";
import type { Log } from "#shared/log.ts";
import { type MessageReading, readMessage } from "./channel-message.ts";
import type { ClientStates } from "./client-state.ts";
import type { NotificationKeys } from "./notification-key.ts";
import { EncryptedContent, openResourceData } from "./resource-data.ts";

interface NotificationOptions {
  readonly subscriptions: Pick<SubscriptionStore, "find">;
  readonly states: Pick<ClientStates, "matches">;
  readonly keys: Pick<NotificationKeys, "find">;
  /** The only tenant that is served. */
  readonly tenantId: string;
  /** Throws unless Graph's publisher of notifications was given this token for us. */
  admit(token: string): Promise<void>;
  readonly reading: MessageReading;
  readonly log: Log;
}

/** Notifications in one body that are looked at, and tokens: Graph gives one for each tenant of an application. */
const NOTIFICATIONS_MAX = 2_000;
const TOKENS_MAX = 20;
const TOKEN_MAX = 10_000;
/** Of subscriptions and messages. What else may stand in a text, not every database takes. */
const Id = z.string().regex(/^[\w-]{1,100}$/);
/** https://learn.microsoft.com/graph/api/resources/subscription */
const CLIENT_STATE_MAX = 128;

const Collection = z.object({
  value: z.array(z.unknown()).min(1).max(NOTIFICATIONS_MAX),
  validationTokens: z.array(z.string().max(TOKEN_MAX)).max(TOKENS_MAX).nullish(),
});

/** https://learn.microsoft.com/graph/api/resources/changenotification */
const Notification = z.object({
  subscriptionId: Id,
  clientState: z.string().min(1).max(CLIENT_STATE_MAX),
  tenantId: z.string(),
  changeType: z.string().nullish(),
  lifecycleEvent: z.string().nullish(),
  resourceData: z.object({ id: Id }).nullish().catch(null),
  encryptedContent: EncryptedContent.nullish(),
});
type Notification = z.infer<typeof Notification>;

/** A notification with the subscription that it is from, which has said its secret. */
interface Known {
  readonly notification: Notification;
  readonly subscription: Subscription;
}

/**
 * Reads what Graph posts to us. Whatever is not certainly from a subscription of ours is left out and counted in the log.
 *
 * Source: https://learn.microsoft.com/graph/change-notifications-delivery-webhooks
 *
 * @returns a function that throws AppError NOTIFICATION_REFUSED when nothing is left, or when a token is not Graph's
 */
export function graphNotifications(options: NotificationOptions): (body: unknown) => Promise<readonly Notice[]> {
  const { log } = options;
  return async (body) => {
    const { data } = Collection.safeParse(body);
    if (!data) throw refused("it is no collection of notifications");
    const known = await knownOnes(data.value, options);
    const tokens = known.length > 0 ? (data.validationTokens ?? []) : [];
    await Promise.all(tokens.map(options.admit));
    const read = await Promise.all(known.map((one) => noticesOf(one, tokens.length > 0, options)));
    const believed = read.filter((notices) => notices !== null);
    const left = data.value.length - believed.length;
    if (believed.length === 0) throw refused(`none of ${left} is from a subscription of ours`);
    if (left > 0) log.warn({ refused: left }, "notifications were left out");
    return believed.flat();
  };
}

async function knownOnes(
  items: readonly unknown[],
  { subscriptions, states, tenantId }: NotificationOptions,
): Promise<readonly Known[]> {
  const read = items.flatMap((item) => Notification.safeParse(item).data ?? []);
  if (read.length === 0) return [];
  const found = await subscriptions.find([...new Set(read.map(({ subscriptionId }) => subscriptionId))]);
  const byId = new Map(found.map((subscription) => [subscription.id, subscription]));
  return read.flatMap((notification) => {
    const subscription = byId.get(notification.subscriptionId);
    if (!subscription || !states.matches(notification.clientState, subscription.secretHash)) return [];
    return notification.tenantId.toLowerCase() === tenantId.toLowerCase() ? [{ notification, subscription }] : [];
  });
}

/**
 * What a notification says is believed only with Graph's token; without it, it may still make us look for ourselves.
 *
 * @returns null for content that is not Graph's, or not for us
 */
async function noticesOf({ notification, subscription }: Known, isVouched: boolean, options: NotificationOptions) {
  const { changeType, lifecycleEvent, encryptedContent, resourceData } = notification;
  const { id: subscriptionId, placeId } = subscription;
  if (lifecycleEvent) return lifecycleNotices(lifecycleEvent, subscription, options.log);
  if (encryptedContent && !isVouched) return null;
  if (changeType === "deleted" && resourceData && isVouched) {
    const name = { source: "teams", placeId, sourceId: resourceData.id } as const;
    return [{ kind: "deleted", name, at: null }] satisfies Notice[];
  }
  const key = encryptedContent && (await options.keys.find(encryptedContent.encryptionCertificateId));
  // Without a key that opens it, the channel itself still says what happened.
  if (!encryptedContent || !key) return [{ kind: "changed", placeId }] satisfies Notice[];
  try {
    return contentNotices(placeId, await openResourceData(encryptedContent, key), options.reading);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    options.log.warn({ code: error.code, subscriptionId }, error.message);
    return null;
  }
}

function contentNotices(placeId: string, message: unknown, reading: MessageReading): Notice[] {
  const read = readMessage(placeId, message, reading);
  if (!read) return [];
  return [read.kind === "post" ? { kind: "posted", post: read.post } : read];
}

/** https://learn.microsoft.com/graph/change-notifications-lifecycle-events */
function lifecycleNotices(event: string, { id: subscriptionId, placeId }: Subscription, log: Log): Notice[] {
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

function refused(why: string): AppError {
  return new AppError("NOTIFICATION_REFUSED", why);
}
