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
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Route {
  readonly method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  /** Such as `/graph/v1.0/users/:id/events`. */
  readonly path: string;
  handle(request: Request): Reply | Promise<Reply>;
}
