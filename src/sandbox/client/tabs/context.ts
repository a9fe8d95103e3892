import type { App } from "#sandbox/client/control/model.ts";
import type { ThemeName } from "#sandbox/client/shell/theme.ts";
import type { Viewer } from "#sandbox/client/shell/viewer.ts";
import type { Place } from "./page.ts";

/** The client was opened now; apps tell its runs apart by this. */
const SESSION = crypto.randomUUID();

/** What `getContext` tells: who looks, at what, and how it should look. */
export function contextOf({ person }: Viewer, app: App, place: Place, theme: ThemeName): Record<string, unknown> {
  const { channel } = place;
  return {
    ...{ locale: person.locale.toLowerCase(), theme, sessionId: SESSION, appSessionId: SESSION },
    ...{ entityId: place.entityId, subEntityId: place.subEntityId, frameContext: place.frameContext },
    ...{ hostClientType: "web", hostName: "Teams", ringId: "general", isFullScreen: false, isMultiWindow: false },
    ...{ userObjectId: person.id, tid: app.tenantId, tenantSKU: "enterprise" },
    ...{ loginHint: person.userPrincipalName, userPrincipalName: person.userPrincipalName },
    ...{ appId: app.id, userDisplayName: person.name },
    ...(channel && {
      ...{ channelId: channel.id, channelName: channel.name, channelType: "Regular" },
      ...{ teamId: channel.id, teamName: channel.team.name, groupId: channel.team.id },
      ...{ isTeamArchived: false, hostTeamGroupId: channel.team.id, hostTeamTenantId: app.tenantId },
    }),
  };
}
