import type { ApiRoute } from "./api-route.ts";

export const programmeRoutes = {} as const satisfies Record<string, ApiRoute>;
