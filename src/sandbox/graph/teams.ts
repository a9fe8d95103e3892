import type { Desk } from "#sandbox/desk.ts";
import type { Request, Route } from "#sandbox/http.ts";
import type { Channel, Team } from "#sandbox/model.ts";
import { badRequest, GraphError } from "./error.ts";
import { type PageRules, page, select } from "./listing.ts";
import { graphRoute, ok } from "./route.ts";

const TEAM_TYPE = "microsoft.graph.team";
const CHANNEL_TYPE = "microsoft.graph.channel";

const pages: PageRules = { topDefault: 100, topMax: 999, skip: "$skiptoken" };

/** What one of the app's permissions is missing for; the app has them by resource-specific consent, team by team. */
function forbidden(team: Team): GraphError {
  const message = `Missing role permissions on the request. The app is not installed in the team '${team.id}'.`;
  return new GraphError(403, "Forbidden", message);
}

/** The team of that id, which the app must be in. */
function teamOf({ teams }: Desk, teamId = ""): Team {
  const team = teams.all().find(({ id }) => id === teamId.toLowerCase());
  if (!team) throw new GraphError(404, "NotFound", `No team found with Group Id ${teamId}.`);
  if (team.appRemoved) throw forbidden(team);
  return team;
}

/** The team's channel of that id; the app's consent does not reach into private and shared ones. */
export function channelOf(desk: Desk, teamId = "", channelId = ""): { team: Team; channel: Channel } {
  const team = teamOf(desk, teamId);
  const channel = team.channels.find(({ id, deleted }) => id === channelId && !deleted);
  if (!channel) throw new GraphError(404, "NotFound", "The channel does not exist in the team.");
  if (channel.membershipType) throw forbidden(team);
  return { team, channel };
}

function teamView({ id, teamsId, name, archived }: Team, tenantId: string): Record<string, unknown> {
  return {
    id,
    displayName: name,
    description: name,
    internalId: teamsId,
    isArchived: Boolean(archived),
    tenantId,
    visibility: "public",
    webUrl: `https://teams.microsoft.com/l/team/${encodeURIComponent(teamsId)}/conversations?groupId=${id}&tenantId=${tenantId}`,
  };
}

function channelView(team: Team, { id, name, membershipType }: Channel, tenantId: string): Record<string, unknown> {
  const place = `${encodeURIComponent(id)}/${encodeURIComponent(name)}`;
  return {
    id,
    displayName: name,
    description: null,
    isFavoriteByDefault: null,
    email: "",
    tenantId,
    webUrl: `https://teams.microsoft.com/l/channel/${place}?groupId=${team.id}&tenantId=${tenantId}`,
    membershipType: membershipType ?? "standard",
    isArchived: Boolean(team.archived),
  };
}

/** Filters are not for us: whoever lists, lists all. */
function unfiltered({ query }: Request): void {
  for (const option of ["$filter", "$search", "$orderby", "$expand"]) {
    if (query.has(option)) throw badRequest(`The local tenant lists teams and channels without ${option}.`);
  }
}

/** Teams and their channels. */
export function teamRoutes(desk: Desk): readonly Route[] {
  const { tenantId } = desk.organisation;
  return [
    graphRoute(desk, "GET", "/teams", (request) => {
      unfiltered(request);
      const { value, ...links } = page(request, desk.teams.all(), pages);
      const shown = value.map(({ id, name }) =>
        select(request.query, TEAM_TYPE, { id, displayName: name, description: name }),
      );
      return ok("teams", { ...links, value: shown });
    }),
    graphRoute(desk, "GET", "/teams/:teamId", (request) => {
      const view = teamView(teamOf(desk, request.params["teamId"]), tenantId);
      return ok("teams/$entity", select(request.query, TEAM_TYPE, view));
    }),
    graphRoute(desk, "GET", "/teams/:teamId/channels", (request) => {
      unfiltered(request);
      const team = teamOf(desk, request.params["teamId"]);
      const channels = team.channels.filter(({ deleted }) => !deleted);
      const views = channels.map((channel) => channelView(team, channel, tenantId));
      const value = views.map((view) => select(request.query, CHANNEL_TYPE, view));
      return ok(`teams('${team.id}')/channels`, { value });
    }),
  ];
}
