import { z } from "zod";
import type { Subscription, SubscriptionStore } from "#domain/subscriptions/index.ts";
import { AppError } from "#shared/errors.ts";
import type { Log } from "#shared/log.ts";
import type { ClientStates } from "./client-state.ts";
import { EncryptedContent } from "./resource-data.ts";

/** What notifications of one kind mean. */
export interface NotificationKind<Notice> {
  readonly subscriptions: Pick<SubscriptionStore, "find">;
  /**
   * @param isVouched - whether Graph's token came with it: without, it may still make us look for ourselves
   * @returns null for what is not to be believed
   */
  read(notification: Notification, subscription: Subscription, isVouched: boolean): Promise<readonly Notice[] | null>;
}

interface NotificationOptions<Notice> {
  readonly kinds: readonly NotificationKind<Notice>[];
  readonly states: Pick<ClientStates, "matches">;
  /** The only tenant that is served. */
  readonly tenantId: string;
  /** Throws unless Graph's publisher of notifications was given this token for us. */
  admit(token: string): Promise<void>;
  readonly log: Log;
}

/** Notifications in one body that are looked at, and tokens: Graph gives one for each tenant of an application. */
const NOTIFICATIONS_MAX = 2_000;
const TOKENS_MAX = 20;
const TOKEN_MAX = 10_000;
/** What else may stand in a text, not every database takes. Ids of subscriptions have 36 characters, of events some 150. */
const Id = z.string().regex(/^[\w-]{1,100}$/);
const ItemId = z.string().regex(/^[\w=+/-]{1,500}$/);
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
  resourceData: z.object({ id: ItemId }).nullish().catch(null),
  encryptedContent: EncryptedContent.nullish(),
});
type Notification = z.infer<typeof Notification>;

/** A notification with the subscription that it is from, which has said its secret. */
interface Known<Notice> {
  readonly notification: Notification;
  readonly subscription: Subscription;
  readonly kind: NotificationKind<Notice>;
}

/**
 * Reads what Graph posts to us. Whatever is not certainly from a subscription of ours is left out and counted in the log.
 *
 * Source: https://learn.microsoft.com/graph/change-notifications-delivery-webhooks
 *
 * @returns a function that throws AppError NOTIFICATION_REFUSED when nothing is left, or when a token is not Graph's
 */
export function graphNotifications<Notice>(
  options: NotificationOptions<Notice>,
): (body: unknown) => Promise<readonly Notice[]> {
  const { log } = options;
  return async (body) => {
    const { data } = Collection.safeParse(body);
    if (!data) throw refused("it is no collection of notifications");
    const known = await knownOnes(data.value, options);
    const tokens = known.length > 0 ? (data.validationTokens ?? []) : [];
    await Promise.all(tokens.map(options.admit));
    const read = await Promise.all(
      known.map(({ kind, notification, subscription }) => kind.read(notification, subscription, tokens.length > 0)),
    );
    const believed = read.filter((notices) => notices !== null);
    const left = data.value.length - believed.length;
    if (believed.length === 0) throw refused(`none of ${left} is from a subscription of ours`);
    if (left > 0) log.warn({ refused: left }, "notifications were left out");
    return believed.flat();
  };
}

async function knownOnes<Notice>(
  items: readonly unknown[],
  { kinds, states, tenantId }: NotificationOptions<Notice>,
): Promise<readonly Known<Notice>[]> {
  const read = items.flatMap((item) => Notification.safeParse(item).data ?? []);
  if (read.length === 0) return [];
  const ids = [...new Set(read.map(({ subscriptionId }) => subscriptionId))];
  const found = await Promise.all(
    kinds.map(async (kind) =>
      (await kind.subscriptions.find(ids)).map((subscription) => [subscription.id, { subscription, kind }] as const),
    ),
  );
  const byId = new Map(found.flat());
  return read.flatMap((notification) => {
    const from = byId.get(notification.subscriptionId);
    if (!from || !states.matches(notification.clientState, from.subscription.secretHash)) return [];
    return notification.tenantId.toLowerCase() === tenantId.toLowerCase() ? [{ notification, ...from }] : [];
  });
}

function refused(why: string): AppError {
  return new AppError("NOTIFICATION_REFUSED", why);
}
