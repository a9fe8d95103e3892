import type { SubscriptionStore } from "#domain/subscriptions/index.ts";
import type { Clock } from "#shared/time.ts";
import type { BookingDeps } from "./deps.ts";
import type { SessionStore } from "./ports.ts";

/** What a subscription to somebody's calendar tells us. */
export type EventNotice =
  /** Something happened to an event, whoever's it is. */
  | { readonly kind: "touched"; readonly eventId: string }
  /** Soon nothing more is told unless the subscription is renewed. */
  | { readonly kind: "expiring"; readonly subscriptionId: string }
  /** The subscription is no more. */
  | { readonly kind: "lost"; readonly subscriptionId: string };

export interface HeedEventDeps extends Pick<BookingDeps, "enqueue" | "transaction"> {
  readonly sessions: Pick<SessionStore, "ofEvents">;
  readonly subscriptions: Pick<SubscriptionStore, "hasten" | "remove">;
  readonly clock: Clock;
}

/**
 * Does what notices ask for; settles when that is durable. Safe to repeat, in any order. The calendars are looked at by a
 * job of the queue (`sessions.heed`), since Graph does not wait long; of events that are not ours nothing is kept.
 */
export async function heedEventNotices(deps: HeedEventDeps, notices: readonly EventNotice[]): Promise<void> {
  const touched = notices.flatMap((notice) => (notice.kind === "touched" ? [notice.eventId] : []));
  const expiring = notices.flatMap((notice) => (notice.kind === "expiring" ? [notice.subscriptionId] : []));
  const lost = notices.flatMap((notice) => (notice.kind === "lost" ? [notice.subscriptionId] : []));

  if (touched.length > 0) await lookAt(deps, [...new Set(touched)]);
  if (expiring.length > 0) await deps.subscriptions.hasten(expiring, deps.clock());
  if (lost.length > 0) await deps.subscriptions.remove(lost);
}

async function lookAt({ sessions, transaction, enqueue }: HeedEventDeps, touched: readonly string[]): Promise<void> {
  const eventIds = (await sessions.ofEvents(touched)).flatMap(({ eventId }) => eventId ?? []);
  if (eventIds.length > 0) await transaction((tx) => enqueue(tx, [{ name: "sessions.heed", data: { eventIds } }]));
}
