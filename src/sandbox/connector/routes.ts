import type { Route } from "#sandbox/http.ts";
import type { World } from "#sandbox/world.ts";
import { activityRoutes } from "./activities.ts";
import { conversationRoutes } from "./conversations.ts";
import type { Limits } from "./limits.ts";
import { memberRoutes } from "./members.ts";

/** The Teams connector, as much of it as a bot uses. */
export function connectorRoutes(world: World, limits: Limits): Route[] {
  return [...conversationRoutes(world, limits), ...activityRoutes(world, limits), ...memberRoutes(world, limits)];
}
