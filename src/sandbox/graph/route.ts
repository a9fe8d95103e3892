import type { Desk } from "#sandbox/desk.ts";
import type { Reply, Request, Route } from "#sandbox/http.ts";
import { errorReply, GraphError } from "./error.ts";

export const ROOT = "/graph/v1.0";

/** A route of Graph's; a `GraphError` becomes its reply. */
export function graphRoute(
  desk: Desk,
  method: Route["method"],
  path: string,
  handle: (request: Request) => Reply | Promise<Reply>,
): Route {
  return {
    method,
    path: `${ROOT}${path}`,
    async handle(request) {
      try {
        return await handle(request);
      } catch (error) {
        if (error instanceof GraphError) return errorReply(error, desk.now());
        throw error;
      }
    },
  };
}

/** @param context - what stands behind `$metadata#` */
export function ok(context: string, body: object): Reply {
  return { status: 200, body: { "@odata.context": `https://graph.microsoft.com/v1.0/$metadata#${context}`, ...body } };
}
