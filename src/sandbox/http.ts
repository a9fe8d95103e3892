/** A request as the routes see it: the token was checked, a fault may have been served, the body parsed. */
export interface Request {
  readonly method: string;
  readonly path: string;
  /** Values of the `:name` parts of the route's path, decoded. */
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: unknown;
}

export interface Reply {
  readonly status: number;
  /** Bytes and streams go out as they are, with the content type that `headers` names; everything else as JSON. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Route {
  readonly method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  /** Such as `/graph/v1.0/users/:id/events`. */
  readonly path: string;
  handle(request: Request): Reply | Promise<Reply>;
}

/** A refusal in the shape of whoever is asked: a sentence from this tenant's own interface, code and message elsewhere. */
export function failure(path: string, status: number, code: string, message: string): Reply {
  return { status, body: { error: path.startsWith("/control") ? message : { code, message } } };
}
