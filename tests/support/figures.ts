import type { z } from "zod";
import { Figure } from "#shared/api-route.ts";

/** What a schema is made of, as far as it matters here; anything else could hold a number that nobody sees. */
interface Def {
  readonly type: string;
  readonly shape?: Readonly<Record<string, z.ZodType>>;
  readonly element?: z.ZodType;
  readonly innerType?: z.ZodType;
  readonly options?: readonly z.ZodType[];
  readonly valueType?: z.ZodType;
  readonly items?: readonly z.ZodType[];
  readonly values?: readonly unknown[];
}

const defOf = (schema: z.ZodType) => schema.def as unknown as Def;

/** Types that hold no number. */
const HARMLESS = ["string", "boolean", "enum", "null"];

/** Where an answer of this shape can hold a number, or something that might be one, and is no figure: such as `weeks[].sent`. */
export function numbersIn(schema: z.ZodType, path = ""): readonly string[] {
  if (schema === Figure) return [];
  const { element, innerType, items, options, shape, type, valueType, values } = defOf(schema);
  if (shape) {
    return Object.entries(shape).flatMap(([name, part]) => numbersIn(part, path === "" ? name : `${path}.${name}`));
  }
  if (element) return numbersIn(element, `${path}[]`);
  if (valueType) return numbersIn(valueType, `${path}{}`);
  if (innerType) return numbersIn(innerType, path);
  const parts = options ?? items;
  if (parts) return parts.flatMap((part) => numbersIn(part, path));
  if (type === "literal") return values?.some((value) => typeof value === "number") ? [path] : [];
  return HARMLESS.includes(type) ? [] : [path];
}

/** Every figure in an answer. */
export function figuresIn(schema: z.ZodType, value: unknown): readonly (number | null)[] {
  if (schema === Figure) return [value as number | null];
  if (value === null || value === undefined) return [];
  const { element, innerType, options, shape, valueType } = defOf(schema);
  if (shape) {
    return Object.entries(shape).flatMap(([name, part]) => figuresIn(part, (value as Record<string, unknown>)[name]));
  }
  if (element) return (value as readonly unknown[]).flatMap((one) => figuresIn(element, one));
  if (valueType) return Object.values(value).flatMap((one) => figuresIn(valueType, one));
  if (innerType) return figuresIn(innerType, value);
  const fitting = options?.find((option) => option.safeParse(value).success);
  return fitting ? figuresIn(fitting, value) : [];
}
