import type { ApiRoute } from "./api-route.ts";

export const tagsRoutes = {} as const satisfies Record<string, ApiRoute>;
