import type { Keep } from "#sandbox/keep.ts";

export type ChangeType = "created" | "updated" | "deleted";

/** What is watched: a channel, all channels of all teams, or the events of a mailbox. */
export type Watched =
  | { readonly kind: "channel"; readonly channelId: string }
  | { readonly kind: "channels" }
  | { readonly kind: "events"; readonly personId: string };

/** A subscription to changes, as Graph keeps it. */
export interface Subscription {
  readonly id: string;
  readonly watched: Watched;
  /** As it was asked for. */
  readonly resource: string;
  readonly changeTypes: readonly ChangeType[];
  readonly notificationUrl: string;
  readonly lifecycleNotificationUrl: string | null;
  readonly clientState: string | null;
  /** An instant of the tenant's clock. */
  readonly expires: string;
  readonly includeResourceData: boolean;
  /** Base64 of a certificate in X.509. */
  readonly encryptionCertificate: string | null;
  readonly encryptionCertificateId: string | null;
  /** Nothing is notified until the app has authorised it again. */
  readonly paused: boolean;
}

/** Subscriptions that have not expired. */
export interface SubscriptionBook {
  all(): readonly Subscription[];
  find(id: string): Subscription | undefined;
  /** Adds, or replaces by id. */
  put(subscription: Subscription): void;
  remove(id: string): void;
}

export function subscriptionBook({ state, changed }: Keep, now: () => Temporal.Instant): SubscriptionBook {
  function set(subscriptions: readonly Subscription[]): void {
    state.subscriptions = [...subscriptions];
    changed();
  }
  const all = () => state.subscriptions.filter(({ expires }) => Temporal.Instant.compare(expires, now()) > 0);
  return {
    all,
    find: (id) => all().find((one) => one.id === id),
    put: (subscription) => set([...all().filter(({ id }) => id !== subscription.id), subscription]),
    remove: (id) => set(all().filter((one) => one.id !== id)),
  };
}
