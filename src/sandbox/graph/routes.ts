import type { Desk } from "#sandbox/desk.ts";
import type { Route } from "#sandbox/http.ts";
import { batchRoutes } from "./batch.ts";
import { channelMessageRoutes } from "./channel-messages.ts";
import { errorReply, GraphError } from "./error.ts";
import { eventActionRoutes } from "./event-actions.ts";
import { eventRoutes } from "./events.ts";
import { forAppOnly, meRoutes } from "./me.ts";
import { membershipRoutes } from "./memberships.ts";
import { scheduleRoutes } from "./schedule.ts";
import { subscriptionRoutes } from "./subscriptions.ts";
import { teamRoutes } from "./teams.ts";
import { mailboxLimiter } from "./throttle.ts";
import { userRoutes } from "./users.ts";

/** Lets each mailbox answer only so many requests. */
function limited(desk: Desk, routes: readonly Route[]): readonly Route[] {
  const limit = mailboxLimiter();
  return routes.map((route) => ({
    ...route,
    handle(request) {
      try {
        limit(request.params["id"] ?? "");
      } catch (error) {
        if (error instanceof GraphError) return errorReply(error, desk.now());
        throw error;
      }
      return route.handle(request);
    },
  }));
}

/** Microsoft Graph, as much of it as our kind of service needs, over the tenant's people, calendars and teams. */
export function graphRoutes(desk: Desk): readonly Route[] {
  const mailboxes = [...scheduleRoutes(desk), ...eventRoutes(desk), ...eventActionRoutes(desk)];
  const directory = [...userRoutes(desk), ...membershipRoutes(desk)];
  const teams = [...teamRoutes(desk), ...channelMessageRoutes(desk), ...subscriptionRoutes(desk)];
  const routes = [...directory, ...teams, ...limited(desk, mailboxes)];
  return [...meRoutes(desk, routes), ...forAppOnly(desk, [...batchRoutes(desk, routes), ...routes])];
}
