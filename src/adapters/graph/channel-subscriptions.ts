import type { ChannelSubscriptions } from "#domain/posts/index.ts";
import type { GraphClient } from "./client.ts";
import type { NotificationKeys } from "./notification-key.ts";
import { graphSubscriptions, type SubscriptionOptions } from "./subscriptions.ts";

interface ChannelOptions extends SubscriptionOptions {
  readonly keys: Pick<NotificationKeys, "present">;
}

const CHANGES = "created,updated,deleted";
const RESOURCE = /^\/?teams\//i;

/**
 * Subscriptions to the messages of channels, each with the messages in it, encrypted for us. The team's resource-specific
 * permission ChannelMessage.Read.Group suffices.
 *
 * Source: https://learn.microsoft.com/graph/teams-changenotifications-chatmessage
 */
export function channelSubscriptions(graph: GraphClient, { keys, ...options }: ChannelOptions): ChannelSubscriptions {
  return graphSubscriptions(
    graph,
    {
      asked: ({ id, teamId }) =>
        teamId === null
          ? null
          : {
              id,
              changeType: CHANGES,
              resource: `/teams/${teamId}/channels/${id}/messages`,
              includeResourceData: true,
            },
      isOurs: (resource) => RESOURCE.test(resource),
      // With each renewal too: so the subscriptions follow when the certificate is changed.
      async terms() {
        const { id, certificate } = await keys.present();
        return { encryptionCertificate: certificate, encryptionCertificateId: id };
      },
    },
    options,
  );
}
