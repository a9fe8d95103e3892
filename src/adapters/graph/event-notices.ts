import type { EventNotice } from "#domain/sessions/index.ts";
import type { SubscriptionStore } from "#domain/subscriptions/index.ts";
import type { NotificationKind } from "./notifications.ts";

/** What becomes of subscriptions; what they missed, each event's own turn finds. https://learn.microsoft.com/graph/change-notifications-lifecycle-events */
const FATES: Readonly<Record<string, "expiring" | "lost">> = {
  reauthorizationRequired: "expiring",
  subscriptionRemoved: "lost",
};

/** What notifications about mailboxes mean: whatever they say of an event, only the calendar itself is believed. */
export function eventNotices(subscriptions: Pick<SubscriptionStore, "find">): NotificationKind<EventNotice> {
  return {
    subscriptions,
    async read({ lifecycleEvent, resourceData }, { id: subscriptionId }) {
      if (!lifecycleEvent) return resourceData ? [{ kind: "touched", eventId: resourceData.id }] : [];
      const kind = FATES[lifecycleEvent];
      return kind ? [{ kind, subscriptionId }] : [];
    },
  };
}
