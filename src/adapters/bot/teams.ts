import { LRUCache } from "lru-cache";
import { z } from "zod";
import type { Team } from "#domain/posts/index.ts";
import { AppError } from "#shared/errors.ts";
import type { CallPolicy } from "#shared/http.ts";
import type { Log } from "#shared/log.ts";
import type { Activity } from "./activity.ts";
import type { SendCall } from "./connector.ts";
import { logFailure } from "./failures.ts";
import { jsonObject } from "./json.ts";

/** Teams of which the group is remembered; a tenant with more asks for some of them again. */
const TEAMS_MAX = 5_000;

/** Within the 15 seconds that Teams gives an activity, and with time left to act on the answer. */
const ASKED: CallPolicy = {
  timeoutMs: 3_000,
  triesMax: 2,
  retryStatuses: [412, 429, 502, 503, 504],
  retryWithoutAnswer: true,
};

/** https://learn.microsoft.com/microsoftteams/platform/bots/how-to/get-teams-context */
const Details = z.object({ aadGroupId: z.string().min(1), name: z.string().nullish() });

/**
 * Finds the Entra group of a team. Only installations name it, so for anything else the connector is asked, once per
 * team, or what is known of the team's General channel, whose id is the team's own in Teams.
 *
 * @param groupOf - the Entra group of a channel that is known
 * @returns what is known of the team in which an activity happened; the connector's failures are noted only
 */
export function teamFinder(
  send: SendCall,
  groupOf: (channelId: string) => Promise<string | null>,
  log: Log,
): (activity: Activity) => Promise<Team> {
  const groups = new LRUCache<string, string>({ max: TEAMS_MAX });

  const unknown = (activity: Activity) => (error: unknown) => {
    logFailure(log, error, activity);
    return { id: null, name: null };
  };

  async function ask(serviceUrl: string, teamId: string): Promise<Team> {
    const { ok, status, body } = await send({ serviceUrl, method: "GET", path: ["teams", teamId] }, ASKED);
    const details = Details.safeParse(jsonObject(body)).data;
    if (!ok || !details) throw new AppError("CONNECTOR_REFUSED", `${status} for a team`);
    return { id: details.aadGroupId.toLowerCase(), name: details.name ?? null };
  }

  return async (activity) => {
    const { serviceUrl, channelData } = activity;
    const { id: teamId, aadGroupId, name = null } = channelData?.team ?? {};
    if (!teamId) return { id: aadGroupId?.toLowerCase() ?? null, name };
    const group = aadGroupId?.toLowerCase() ?? groups.get(teamId) ?? (await groupOf(teamId));
    const team = group ? { id: group, name } : await ask(serviceUrl, teamId).catch(unknown(activity));
    if (team.id) groups.set(teamId, team.id);
    return { id: team.id, name: name ?? team.name };
  };
}
