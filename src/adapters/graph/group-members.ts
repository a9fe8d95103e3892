import { z } from "zod";
import type { PersonId } from "#domain/people/index.ts";
import type { GraphClient } from "./client.ts";

/** Groups inside groups that are looked into at most: role groups are small. */
const GROUPS_MAX = 50;

const Member = z.object({ id: z.string(), "@odata.type": z.string().optional() });

/**
 * Everybody in a group, or in a group inside it. Members are listed, because that needs GroupMember.ReadBasic.All only.
 *
 * @param seen - ends loops of groups
 */
export async function groupMembers(
  graph: Pick<GraphClient, "list">,
  groupId: string,
  seen = new Set<string>(),
): Promise<readonly PersonId[]> {
  if (seen.has(groupId) || seen.size >= GROUPS_MAX) return [];
  seen.add(groupId);
  const listing = await graph.list(`/groups/${encodeURIComponent(groupId)}/members?$select=id&$top=999`);
  const found: PersonId[] = [];
  for (const item of listing ?? []) {
    const { id, "@odata.type": type } = Member.parse(item);
    if (type === "#microsoft.graph.group") found.push(...(await groupMembers(graph, id, seen)));
    else found.push(id.toLowerCase());
  }
  return found;
}
