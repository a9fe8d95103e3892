import { z } from "zod";
import type { Route } from "#sandbox/http.ts";
import type { Notifier } from "#sandbox/notifications/notifier.ts";
import type { World } from "#sandbox/world.ts";
import { found, Problem, param, parsed } from "./problem.ts";

const PATH = "/control/subscriptions";

const Lifecycle = z.strictObject({
  event: z.enum(["reauthorizationRequired", "subscriptionRemoved"]),
  pause: z.boolean().default(false),
});

/** What Graph itself does to subscriptions. */
export function subscriptionRoutes({ subscriptions }: World, { lifecycle }: Notifier): Route[] {
  return [
    {
      method: "GET",
      path: PATH,
      handle: () => ({
        status: 200,
        body: subscriptions
          .all()
          .map(({ id, resource, changeTypes, notificationUrl, lifecycleNotificationUrl, expires, paused }) => ({
            id,
            resource,
            changeTypes,
            notificationUrl,
            lifecycleNotificationUrl,
            expires,
            paused,
          })),
      }),
    },
    {
      method: "POST",
      path: `${PATH}/:subscriptionId/lifecycle`,
      async handle(request) {
        const { event, pause } = parsed(Lifecycle, request.body);
        const subscription = found(subscriptions.find(param(request, "subscriptionId")), "such subscription");
        if (!subscription.lifecycleNotificationUrl) throw new Problem(409, "It has no lifecycleNotificationUrl.");
        if (event === "subscriptionRemoved") subscriptions.remove(subscription.id);
        else if (pause) subscriptions.put({ ...subscription, paused: true });
        return { status: 200, body: { accepted: await lifecycle(subscription, event) } };
      },
    },
  ];
}
