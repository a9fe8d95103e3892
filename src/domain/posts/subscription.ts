import type { Place } from "./place.ts";

/** That Teams tells us at once what is posted, edited and deleted in a channel. It ends by itself unless it is renewed. */
export interface Subscription {
  /** Teams' own id. */
  readonly id: string;
  readonly placeId: string;
  /** Where we are told; it stays the same for as long as there is the subscription. */
  readonly address: string;
  /** A keyed hash of the secret with which it says that it is the one. */
  readonly secretHash: string;
  readonly endsAt: Temporal.Instant;
  readonly renewAt: Temporal.Instant;
}

/** Which subscriptions we have. A place has one at most. */
export interface SubscriptionStore {
  all(): Promise<readonly Subscription[]>;
  /** Those of these ids that there are. */
  find(ids: readonly string[]): Promise<readonly Subscription[]>;
  /** Keeps it, in the stead of an earlier one of its place. */
  save(subscription: Subscription): Promise<void>;
  /** Lets them be renewed at `at`, if they were to be renewed later than that. */
  hasten(ids: readonly string[], at: Temporal.Instant): Promise<void>;
  remove(ids: readonly string[]): Promise<void>;
}

/** Why there is no subscription, or no longer one. */
export type SubscribeFailure =
  /** A permission or the app is missing, the channel is gone, or it has a subscription already. */
  | { readonly kind: "refused" }
  | { readonly kind: "throttled"; readonly waitMs: number }
  /** No usable answer came, or our own address cannot be reached from there. */
  | { readonly kind: "unreachable" };

/** Teams' side of subscriptions. */
export interface ChannelSubscriptions {
  /** Where new ones tell us. */
  readonly address: string;
  subscribe(
    place: Place,
    until: Temporal.Instant,
  ): Promise<{ readonly kind: "subscribed"; readonly subscription: Omit<Subscription, "renewAt"> } | SubscribeFailure>;
  renew(
    id: string,
    until: Temporal.Instant,
  ): Promise<
    | { readonly kind: "renewed"; readonly endsAt: Temporal.Instant }
    /** There is no such subscription any more. */
    | { readonly kind: "gone" }
    | SubscribeFailure
  >;
  /** Safe to repeat. */
  end(id: string): Promise<{ readonly kind: "ended" } | SubscribeFailure>;
  /** The ids of all that tell us at our address; null when that cannot be found out. */
  listOurs(): Promise<readonly string[] | null>;
}
