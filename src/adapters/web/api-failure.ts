import type { z } from "zod";
import type { ApiFailure } from "#shared/api.ts";
import { AppError, ConsentRequired, errorKinds } from "#shared/errors.ts";

/** Something that was asked too often, or in a wrong way: what the person's side has to know to do better. */
export class RequestRefused extends AppError {
  readonly fields: readonly string[];
  /** When to ask again, in seconds; null if that would change nothing. */
  readonly waitSeconds: number | null;

  constructor(code: "REQUEST_INVALID" | "RATE_LIMITED", fields: readonly string[], waitSeconds: number | null = null) {
    super(code, fields.join(" "));
    this.fields = fields;
    this.waitSeconds = waitSeconds;
  }
}

/** What stands behind `?` or in a body, as its schema says; the fields that do not are named, never what is in them. */
export function parsed(part: "query" | "body", schema: z.ZodType, value: unknown): unknown {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  throw new RequestRefused("REQUEST_INVALID", [
    ...new Set(result.error.issues.map(({ path }) => [part, ...path.map(String)].join("."))),
  ]);
}

interface FailureAnswer {
  readonly status: number;
  readonly body: ApiFailure;
  readonly headers: Readonly<Record<string, string>>;
}

/** How a failure is answered: its code, and what helps whoever asked; nothing of the inside. */
export function failureAnswer(error: unknown): FailureAnswer {
  if (!(error instanceof AppError)) return { status: 500, body: { error: "INTERNAL" }, headers: {} };
  const refused = error instanceof RequestRefused ? error : null;
  const wait = refused?.waitSeconds ?? null;
  return {
    status: errorKinds[error.code].status,
    body: {
      error: error.code,
      ...(error instanceof ConsentRequired && { consent: error.scopes }),
      ...(refused && refused.fields.length > 0 && { fields: refused.fields }),
    },
    headers: wait === null ? {} : { "retry-after": String(Math.ceil(wait)) },
  };
}
