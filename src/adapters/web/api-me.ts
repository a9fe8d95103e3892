import type { meRoutes } from "#shared/api-me.ts";
import type { ApiHandlers } from "./api-call.ts";

/** Says to the tab who is looking at it. */
export function meApi(): ApiHandlers<keyof typeof meRoutes> {
  return {
    "GET /api/me": async ({ person: { name, language, zone }, roles, now }) => ({
      ...{ name, language, zone, now: now.toString() },
      roles: [...roles],
    }),
  };
}
