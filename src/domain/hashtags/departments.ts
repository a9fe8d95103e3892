import { departmentTag } from "./department.ts";
import { type Plain, takenApart } from "./grammar.ts";
import type { Department, Hashtag } from "./hashtag.ts";

/** The departments as the names of tags know them. */
export interface DepartmentNames {
  /** What the tags of a department of the directory begin with; null when nothing can be said. */
  shortOf(department: string | null): string | null;
  /** The prefix that is meant: of another name of a department its abbreviation; null when nobody knows it. */
  meant(prefix: string): string | null;
  /** Every abbreviation, in the order of the alphabet. */
  readonly shorts: readonly string[];
}

/** @param tags - what lives shows how departments are abbreviated of which nobody said */
export function departmentNames(
  departments: readonly Department[],
  tags: Iterable<Hashtag>,
  plain: Plain,
): DepartmentNames {
  const living = prefixesOf(tags);
  const words = (name: string) =>
    plain(name)
      .replace(/[^a-z0-9]+/g, " ")
      .trim();
  const shortFor = (name: string) => departmentTag(words(name), living) || null;
  const shorts = new Map(departments.map((one) => [words(one.name), one.short ?? shortFor(one.name)]));
  const others = new Map(
    departments.flatMap(({ name, aliases }) =>
      [name, ...aliases].map((other) => [words(other).replaceAll(" ", ""), shorts.get(words(name)) ?? null]),
    ),
  );
  const known = new Set([...shorts.values(), ...living]);
  return {
    shortOf: (department) => (department === null ? null : (shorts.get(words(department)) ?? shortFor(department))),
    meant: (prefix) => others.get(prefix) ?? (known.has(prefix) ? prefix : null),
    shorts: [...new Set(shorts.values())].filter((short) => short !== null).toSorted(),
  };
}

/** First parts of tags, the most used first. */
function prefixesOf(tags: Iterable<Hashtag>): readonly string[] {
  const uses = new Map<string, number>();
  for (const { became, name, posts } of tags) {
    const { prefix } = takenApart(name);
    if (prefix !== null && became === null) uses.set(prefix, (uses.get(prefix) ?? 0) + posts + 1);
  }
  return [...uses].sort((a, b) => b[1] - a[1]).map(([prefix]) => prefix);
}
