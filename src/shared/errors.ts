interface ErrorKind {
  /** The HTTP status with which an entrance answers. */
  readonly status: number;
  /** Whether the same request may succeed later. */
  readonly retry: boolean;
}

/** Every failure we can name. Codes are public: they appear in logs, alerts and docs/reference/errors.md. */
export const errorKinds = {
  ACTIVITY_INVALID: { status: 400, retry: false },
  BACKUP_INVALID: { status: 400, retry: false },
  BODY_TOO_LARGE: { status: 413, retry: false },
  CONFIG_INVALID: { status: 500, retry: false },
  CONNECTOR_REFUSED: { status: 502, retry: false },
  CONNECTOR_THROTTLED: { status: 503, retry: true },
  CONNECTOR_UNREACHABLE: { status: 503, retry: true },
  CONSENT_REQUIRED: { status: 403, retry: false },
  CONTENT_TYPE_REFUSED: { status: 415, retry: false },
  DATABASE_IN_USE: { status: 500, retry: false },
  DATABASE_UNSAFE: { status: 500, retry: false },
  ENGAGE_REFUSED: { status: 502, retry: false },
  ENGAGE_SIGNED_OUT: { status: 503, retry: false },
  ENGAGE_THROTTLED: { status: 503, retry: true },
  ENGAGE_UNREACHABLE: { status: 503, retry: true },
  EXPORT_INVALID: { status: 400, retry: false },
  GRAPH_REFUSED: { status: 502, retry: false },
  GRAPH_THROTTLED: { status: 503, retry: true },
  GRAPH_UNREACHABLE: { status: 503, retry: true },
  NOT_FOUND: { status: 404, retry: false },
  NOTIFICATION_REFUSED: { status: 403, retry: false },
  RATE_LIMITED: { status: 429, retry: true },
  REQUEST_INVALID: { status: 400, retry: false },
  ROLE_MISSING: { status: 403, retry: false },
  TENANT_REFUSED: { status: 403, retry: false },
  TOKEN_REFUSED: { status: 401, retry: false },
  TOKEN_UNAVAILABLE: { status: 503, retry: true },
} as const satisfies Record<string, ErrorKind>;

export type ErrorCode = keyof typeof errorKinds;

/** A failure outside our control that the caller may retry or must report. */
export class AppError extends Error {
  override readonly name = "AppError";
  readonly code: ErrorCode;

  constructor(code: ErrorCode, message: string, options?: ErrorOptions) {
    super(`${code}: ${message}`, options);
    this.code = code;
  }
}

/** What is asked for needs permissions that the person has not consented to yet. */
export class ConsentRequired extends AppError {
  /** Such as `https://graph.microsoft.com/Calendars.Read`. */
  readonly scopes: readonly string[];

  constructor(scopes: readonly string[]) {
    super("CONSENT_REQUIRED", scopes.join(" "));
    this.scopes = scopes;
  }
}

/** Stops on our own mistake. */
export function assert(condition: unknown, message = "assertion failed"): asserts condition {
  if (!condition) throw new Error(message);
}
