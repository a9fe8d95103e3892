import type { EntraIssuer } from "#sandbox/entra/issuer.ts";
import type { Route } from "#sandbox/http.ts";
import { absenceRoutes } from "./absences.ts";
import { calendarSharingRoutes } from "./calendar-sharing.ts";
import { calendarRoutes } from "./calendars.ts";
import { channelPostRoutes } from "./channel-posts.ts";
import { channelRoutes } from "./channels.ts";
import { chatRoutes } from "./chats.ts";
import { clockRoutes } from "./clock.ts";
import { communityRoutes } from "./communities.ts";
import { engageAdminRoutes } from "./engage.ts";
import { eventRoutes } from "./events.ts";
import { extensionRoutes } from "./extension.ts";
import { faultRoutes } from "./faults.ts";
import { graphSettingRoutes } from "./graph.ts";
import { peopleRoutes } from "./people.ts";
import { answeringProblems } from "./problem.ts";
import { type SigningIn, signingInRoutes } from "./signing-in.ts";
import { subscriptionRoutes } from "./subscriptions.ts";
import { tabRoutes } from "./tabs.ts";
import { teamChannelRoutes } from "./team-channels.ts";
import { teamRoutes } from "./teams.ts";
import { type TenantParts, tenantRoutes } from "./tenant.ts";

/** The interface through which people, tests and the web client move the tenant. */
export function controlRoutes(parts: TenantParts, issuer: EntraIssuer, signingIn: SigningIn): Route[] {
  const { world, teams, faults, notifier, desk, app } = parts;
  return answeringProblems([
    ...peopleRoutes(world, issuer),
    ...absenceRoutes(world),
    ...signingInRoutes(world, signingIn),
    ...chatRoutes(world, teams),
    ...teamRoutes(world, teams),
    ...teamChannelRoutes(world, teams),
    ...channelRoutes(world, teams),
    ...channelPostRoutes(world, teams),
    ...extensionRoutes(world, teams),
    ...tabRoutes(world, app),
    ...communityRoutes(world),
    ...engageAdminRoutes(desk),
    ...calendarRoutes(world, desk),
    ...calendarSharingRoutes(world),
    ...clockRoutes(world),
    ...faultRoutes(faults),
    ...graphSettingRoutes(world),
    ...subscriptionRoutes(world, notifier),
    ...eventRoutes(world.events),
    ...tenantRoutes(parts),
  ]);
}
