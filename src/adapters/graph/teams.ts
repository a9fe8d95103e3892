import { z } from "zod";
import type { TeamList } from "#domain/posts/index.ts";
import { AppError } from "#shared/errors.ts";
import type { GraphClient } from "./client.ts";
import { Text } from "./text.ts";

/** Pages of teams that are read: enough for Microsoft's limit of teams in a tenant, at 100 a page. */
const PAGES_MAX = 5_000;

const Team = z.object({ id: Text, displayName: Text.nullish() });
const Channel = Team.extend({ membershipType: z.string().nullish(), isArchived: z.boolean().nullish() });

/**
 * Teams and their channels, listed through Microsoft Graph. Application permission Team.ReadBasic.All for the teams, the
 * team's resource-specific ChannelSettings.Read.Group for its channels.
 */
export function graphTeams(graph: GraphClient): TeamList {
  /** Null when we may not see it, or there is nothing to see. */
  async function list(path: string, pagesMax?: number): Promise<readonly unknown[] | null> {
    try {
      return await graph.list(path, pagesMax);
    } catch (error) {
      if (error instanceof AppError && error.code === "GRAPH_REFUSED") return null;
      throw error;
    }
  }

  return {
    async teams() {
      const found = await list("/teams?$select=id,displayName", PAGES_MAX);
      return found?.map((item) => named(Team.parse(item))) ?? null;
    },

    async channels(teamId) {
      const path = `/teams/${encodeURIComponent(teamId)}/channels`;
      const found = await list(`${path}?$select=id,displayName,membershipType,isArchived`);
      const channels = found?.map((item) => Channel.parse(item)).filter(isStandard);
      return channels?.map((channel) => ({ ...named(channel), archived: channel.isArchived ?? false })) ?? null;
    },
  };
}

function isStandard({ membershipType }: z.infer<typeof Channel>): boolean {
  return (membershipType ?? "standard").toLowerCase() === "standard";
}

function named({ id, displayName }: z.infer<typeof Team>) {
  return { id, name: displayName ?? "" };
}
