import type { SubscriptionStore } from "#domain/subscriptions/index.ts";
import type { Clock } from "#shared/time.ts";
import type { PlaceStore, PostStore } from "./ports.ts";
import type { HeardPost, PostName } from "./post.ts";

/** What a subscription tells us. */
export type Notice =
  /** It was posted, or edited. */
  | { readonly kind: "posted"; readonly post: HeardPost }
  /** Null where it does not say when. */
  | { readonly kind: "deleted"; readonly name: PostName; readonly at: Temporal.Instant | null }
  /** Something happened that we are not shown. */
  | { readonly kind: "changed"; readonly placeId: string }
  /** Soon nothing more is told unless the subscription is renewed. */
  | { readonly kind: "renew"; readonly subscriptionId: string }
  /** The subscription is no more. */
  | { readonly kind: "ended"; readonly subscriptionId: string; readonly placeId: string };

export interface HeedDeps {
  /** Takes posts in; settles when they are durably stored. */
  hear(posts: readonly HeardPost[]): Promise<unknown>;
  readonly posts: Pick<PostStore, "remove">;
  readonly places: Pick<PlaceStore, "wake">;
  readonly subscriptions: Pick<SubscriptionStore, "hasten" | "remove">;
  readonly clock: Clock;
}

/** Does what notices ask for; settles when that is durable. Safe to repeat, in any order. */
export async function heedNotices(deps: HeedDeps, notices: readonly Notice[]): Promise<void> {
  const { hear, posts, places, subscriptions } = deps;
  const now = deps.clock();
  const heard = notices.flatMap((notice) => (notice.kind === "posted" ? [notice.post] : []));
  const deleted = notices.flatMap((notice) =>
    notice.kind === "deleted" ? [{ ...notice.name, at: notice.at ?? now }] : [],
  );
  const renewed = notices.flatMap((notice) => (notice.kind === "renew" ? [notice.subscriptionId] : []));
  const ended = notices.flatMap((notice) => (notice.kind === "ended" ? [notice.subscriptionId] : []));
  const woken = notices.flatMap((notice) =>
    notice.kind === "changed" || notice.kind === "ended" ? [notice.placeId] : [],
  );

  if (heard.length > 0) await hear(heard);
  if (deleted.length > 0) await posts.remove(deleted);
  if (woken.length > 0) await places.wake("teams", [...new Set(woken)], now);
  if (renewed.length > 0) await subscriptions.hasten(renewed, now);
  if (ended.length > 0) await subscriptions.remove(ended);
}
