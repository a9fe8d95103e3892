import { z } from "zod";
import type { CommunityNames, Place } from "#domain/posts/index.ts";
import { AppError } from "#shared/errors.ts";
import type { GraphClient } from "./client.ts";
import { Text } from "./text.ts";

const PATH = "/employeeExperience/communities?$select=id,displayName,privacy";
/** Pages that are read; a page holds 20 if Graph does not say otherwise. */
const PAGES_MAX = 500;

const Community = z.object({ id: z.string(), displayName: Text.nullish(), privacy: z.string().nullish() });
/** Graph's id of a community is Viva Engage's own in an envelope: `{"_type":"Group","id":"155527094272"}` in Base64. */
const Envelope = z.object({ id: z.union([Text, z.number().int().transform(String)]) });

/**
 * The names of Viva Engage's communities through Microsoft Graph; nothing that is posted in them can be read there.
 *
 * Application permission Community.Read.All; networks in native mode only, in the global cloud only.
 */
export function graphCommunities(graph: GraphClient): CommunityNames {
  return {
    async communities() {
      try {
        const found = await graph.list(PATH, PAGES_MAX);
        return found?.flatMap((item) => placeOf(Community.parse(item))) ?? null;
      } catch (error) {
        if (error instanceof AppError && error.code === "GRAPH_REFUSED") return null;
        throw error;
      }
    },
  };
}

function placeOf({ id, displayName, privacy }: z.infer<typeof Community>): Place[] {
  const engageId = engageIdOf(id);
  if (engageId === null || privacy?.toLowerCase() !== "public") return [];
  return [
    { source: "engage", id: engageId, name: displayName || engageId, teamId: null, teamName: null, state: "heard" },
  ];
}

function engageIdOf(id: string): string | null {
  try {
    return Envelope.parse(JSON.parse(Buffer.from(id, "base64").toString())).id;
  } catch {
    return null;
  }
}
