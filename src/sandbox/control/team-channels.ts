import { z } from "zod";
import type { Reply, Request, Route } from "#sandbox/http.ts";
import type { Teams } from "#sandbox/teams/teams.ts";
import type { World } from "#sandbox/world.ts";
import { found, Problem, param, parsed } from "./problem.ts";
import { actor, told } from "./teams.ts";

const CHANNEL = "/control/channels/:channelId";

const By = z.strictObject({ by: z.string().optional() });
const Name = By.extend({ name: z.string().min(1) });
const New = Name.extend({ membershipType: z.enum(["standard", "private", "shared"]).default("standard") });

/** What owners do to channels. */
export function teamChannelRoutes(world: World, teams: Teams): Route[] {
  const { directory } = world;

  async function create(request: Request): Promise<Reply> {
    const { name, membershipType, by } = parsed(New, request.body);
    const team = found(directory.team(param(request, "teamId")), "such team");
    const change = { team, by: actor(world, team, by) };
    const closed = membershipType === "standard" ? undefined : membershipType;
    return { status: 200, body: await teams.channels.create(change, name, closed) };
  }
  function rename(request: Request): Promise<Reply> {
    const { name, by } = parsed(Name, request.body);
    const { team, channel } = found(directory.channel(param(request, "channelId")), "such channel");
    return told(teams.channels.rename({ team, by: actor(world, team, by) }, channel, name));
  }
  function remove(request: Request): Promise<Reply> {
    const { by } = parsed(By, request.body);
    const { team, channel } = found(directory.channel(param(request, "channelId")), "such channel");
    if (channel.id === team.teamsId) throw new Problem(409, "A team keeps its General channel.");
    return told(teams.channels.remove({ team, by: actor(world, team, by) }, channel));
  }
  function restore(request: Request): Promise<Reply> {
    const { by } = parsed(By, request.body);
    const { team, channel } = found(world.teams.deletedChannel(param(request, "channelId")), "such deleted channel");
    return told(teams.channels.restore({ team, by: actor(world, team, by) }, channel));
  }
  return [
    { method: "POST", path: "/control/teams/:teamId/channels", handle: create },
    { method: "PATCH", path: CHANNEL, handle: rename },
    { method: "DELETE", path: CHANNEL, handle: remove },
    { method: "POST", path: `${CHANNEL}/restore`, handle: restore },
  ];
}
