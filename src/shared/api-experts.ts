import type { ApiRoute } from "./api-route.ts";

export const expertsRoutes = {} as const satisfies Record<string, ApiRoute>;
