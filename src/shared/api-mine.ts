import type { ApiRoute } from "./api-route.ts";

export const mineRoutes = {} as const satisfies Record<string, ApiRoute>;
