import type { World } from "#sandbox/world.ts";
import type { Ends } from "./activity.ts";
import { channelAdministration } from "./channel-administration.ts";
import { chatting } from "./chatting.ts";
import type { Deliver } from "./delivery.ts";
import { extension } from "./extension.ts";
import { posting } from "./posting.ts";
import { teamAdministration } from "./team-administration.ts";
import { teamChanges } from "./team-change.ts";

/** Teams as people use it. */
export function teams(world: World, ends: Ends, deliver: Deliver) {
  const changes = teamChanges(world, ends, deliver);
  return {
    ...chatting(world, ends, deliver),
    ...posting(world, ends, deliver),
    extension: extension(world, ends, deliver),
    channels: channelAdministration(changes),
    administration: teamAdministration(changes),
    deliver,
  };
}

export type Teams = ReturnType<typeof teams>;
