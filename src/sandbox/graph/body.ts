import { z } from "zod";
import { badBody } from "./error.ts";

/** The body in this shape, with nothing beside it. */
export function readAs<T>(schema: z.ZodType<T>, body: unknown): T {
  const result = schema.safeParse(body ?? {});
  if (!result.success) throw badBody(z.prettifyError(result.error));
  return result.data;
}

/** Names of an action's parameters begin in either case: the documentation writes camelCase, the metadata PascalCase. */
export function camelCased(body: unknown): unknown {
  const fields = z.record(z.string(), z.unknown()).safeParse(body);
  if (!fields.success) return body;
  return Object.fromEntries(
    Object.entries(fields.data).map(([name, value]) => [name.charAt(0).toLowerCase() + name.slice(1), value]),
  );
}

/** One of these words, in whatever case. */
export function oneOf<const Word extends string>(...words: readonly Word[]) {
  return z.string().transform((text, context): Word => {
    const word = words.find((one) => one.toLowerCase() === text.toLowerCase());
    if (word !== undefined) return word;
    context.addIssue({ code: "custom", message: `Requested value '${text}' was not found.` });
    return z.NEVER;
  });
}
