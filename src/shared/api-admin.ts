import type { ApiRoute } from "./api-route.ts";

export const adminRoutes = {} as const satisfies Record<string, ApiRoute>;
