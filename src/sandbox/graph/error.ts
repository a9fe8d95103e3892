import { randomUUID } from "node:crypto";
import type { Reply } from "#sandbox/http.ts";

/** A refusal as Graph words it; the route turns it into the reply. */
export class GraphError extends Error {
  override readonly name = "GraphError";
  readonly status: number;
  readonly code: string;
  readonly headers: Readonly<Record<string, string>>;

  constructor(status: number, code: string, message: string, headers: Readonly<Record<string, string>> = {}) {
    super(message);
    this.status = status;
    this.code = code;
    this.headers = headers;
  }
}

/** https://learn.microsoft.com/graph/errors */
export function errorReply({ status, code, message, headers }: GraphError, now: Temporal.Instant): Reply {
  const requestId = randomUUID();
  const innerError = {
    date: now.toString({ fractionalSecondDigits: 0 }).slice(0, -1),
    "request-id": requestId,
    "client-request-id": requestId,
  };
  return { status, body: { error: { code, message, innerError } }, headers: { "request-id": requestId, ...headers } };
}

export function resourceNotFound(what: string): GraphError {
  const message = `Resource '${what}' does not exist or one of its queried reference-property objects are not present.`;
  return new GraphError(404, "Request_ResourceNotFound", message);
}

export function itemNotFound(): GraphError {
  return new GraphError(404, "ErrorItemNotFound", "The specified object was not found in the store.");
}

/** What a body is answered with that does not have the shape of its type. */
export function badBody(message: string): GraphError {
  return new GraphError(400, "RequestBodyRead", message);
}

export function badRequest(message: string): GraphError {
  return new GraphError(400, "BadRequest", message);
}
