import { z } from "zod";
import type { Request, Route } from "#sandbox/http.ts";

/** Why the control interface does not do what it was asked. */
export class Problem extends Error {
  override readonly name = "Problem";
  readonly status: 400 | 404 | 409;

  constructor(status: 400 | 404 | 409, message: string) {
    super(message);
    this.status = status;
  }
}

/** The value as the schema reads it, or a problem that names every mistake. */
export function parsed<Schema extends z.ZodType>(schema: Schema, value: unknown): z.infer<Schema> {
  const result = schema.safeParse(value ?? {});
  if (result.success) return result.data;
  const mistakes = result.error.issues.map(({ path, message }) =>
    path.length ? `${path.join(".")}: ${message}` : message,
  );
  throw new Problem(400, mistakes.join("; "));
}

/** What was looked for, or a problem that says it is unknown. */
export function found<T>(thing: T | undefined | null, what: string): T {
  if (thing === undefined || thing === null) throw new Problem(404, `There is no ${what}.`);
  return thing;
}

export function param({ params }: Request, name: string): string {
  return params[name] ?? "";
}

/** The same routes, with problems answered. */
export function answeringProblems(routes: readonly Route[]): Route[] {
  return routes.map((route) => ({
    ...route,
    async handle(request) {
      try {
        return await route.handle(request);
      } catch (problem) {
        if (!(problem instanceof Problem)) throw problem;
        return { status: problem.status, body: { error: problem.message } };
      }
    },
  }));
}

function readable<T>(read: (text: string) => T, message: string) {
  return z.string().transform((text, context) => {
    try {
      return read(text);
    } catch {
      context.addIssue({ code: "custom", message });
      return z.NEVER;
    }
  });
}

export const Instant = readable((text) => Temporal.Instant.from(text), "Not an instant such as 2026-11-23T08:00:00Z.");
export const Span = readable((text) => Temporal.Duration.from(text), "Not a duration such as P7D or PT90M.");
export const Zone = readable((text) => {
  Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(text);
  return text;
}, "Not a time zone such as Europe/Berlin.");
export const Locale = z.string().regex(/^[a-z]{2}(-[A-Z]{2})?$/, "Not a locale such as de-DE.");
