import type { World } from "#sandbox/world.ts";
import type { Ends } from "./activity.ts";
import { chatting } from "./chatting.ts";
import type { Deliver } from "./delivery.ts";
import { posting } from "./posting.ts";

/** Teams as people use it. */
export function teams(world: World, ends: Ends, deliver: Deliver) {
  return { ...chatting(world, ends, deliver), ...posting(world, ends, deliver), deliver };
}

export type Teams = ReturnType<typeof teams>;
