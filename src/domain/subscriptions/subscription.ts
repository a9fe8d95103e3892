/** That Graph tells us at once what changes in something. It ends by itself unless it is renewed. */
export interface Subscription {
  /** Graph's own id. */
  readonly id: string;
  /** What changes there: the id of a channel, or of the person whose calendar it is. */
  readonly watchedId: string;
  /** Where we are told; it stays the same for as long as there is the subscription. */
  readonly address: string;
  /** A keyed hash of the secret with which it says that it is the one. */
  readonly secretHash: string;
  readonly endsAt: Temporal.Instant;
  readonly renewAt: Temporal.Instant;
}

/** Which subscriptions of one kind we have. What is watched has one at most. */
export interface SubscriptionStore {
  all(): Promise<readonly Subscription[]>;
  /** Those of these ids that there are. */
  find(ids: readonly string[]): Promise<readonly Subscription[]>;
  /** Keeps it, in the stead of an earlier one of the same. */
  save(subscription: Subscription): Promise<void>;
  /** Lets them be renewed at `at`, if they were to be renewed later than that. */
  hasten(ids: readonly string[], at: Temporal.Instant): Promise<void>;
  remove(ids: readonly string[]): Promise<void>;
}

/** Why there is no subscription, or no longer one. */
export type SubscribeFailure =
  /** A permission or the app is missing, what is watched is gone, or it has a subscription already. */
  | { readonly kind: "refused" }
  | { readonly kind: "throttled"; readonly waitMs: number }
  /** No usable answer came, or our own address cannot be reached from there. */
  | { readonly kind: "unreachable" };

/** Graph's side of subscriptions of one kind. */
export interface Subscriptions<Watched> {
  /** Where new ones tell us. */
  readonly address: string;
  subscribe(
    watched: Watched,
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
  /** The ids of all of this kind that tell us at our address; null when that cannot be found out. */
  listOurs(): Promise<readonly string[] | null>;
}
