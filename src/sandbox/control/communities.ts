import { randomUUID } from "node:crypto";
import { z } from "zod";
import { type Members, members } from "#sandbox/engage/members.ts";
import type { Reply, Request, Route } from "#sandbox/http.ts";
import type { Community } from "#sandbox/model.ts";
import { engageIdOf } from "#sandbox/organisation/ids.ts";
import type { World } from "#sandbox/world.ts";
import { communityMessageRoutes } from "./community-messages.ts";
import { found, parsed } from "./problem.ts";

const PATH = "/control/communities";

const Founding = z.strictObject({ name: z.string().min(1), memberIds: z.array(z.string()).optional() });

function shown({ id, name, memberIds }: Community) {
  return { id, name, private: memberIds !== undefined, memberIds: memberIds ?? null };
}

function founding({ communities }: World, everybody: Members) {
  return ({ body }: Request): Reply => {
    const { name, memberIds } = parsed(Founding, body);
    const people = memberIds?.map((id) => found(everybody.byId(id), `person ${id}`).id);
    const community = { id: engageIdOf(`community/${randomUUID()}`), name, ...(people && { memberIds: people }) };
    communities.add(community);
    return { status: 200, body: shown(community) };
  };
}

/** Communities of Viva Engage as people use them. */
export function communityRoutes(world: World): Route[] {
  const everybody = members(world.organisation);
  return [
    {
      method: "GET",
      path: PATH,
      handle: () => ({
        status: 200,
        body: world.communities
          .all()
          .filter(({ direct }) => !direct)
          .map(shown),
      }),
    },
    { method: "POST", path: PATH, handle: founding(world, everybody) },
    ...communityMessageRoutes(world, everybody),
  ];
}
