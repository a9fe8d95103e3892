import type { LearnedPair } from "./alike-learned.ts";
import type { DepartmentNames } from "./departments.ts";
import { type Plain, takenApart } from "./grammar.ts";
import type { Department } from "./hashtag.ts";

/** Other names of departments stand for their abbreviations. */
export function departmentPairs(
  departments: readonly Department[],
  { shortOf }: Pick<DepartmentNames, "shortOf">,
  plain: Plain,
): readonly LearnedPair[] {
  return departments.flatMap(({ aliases, name }) => {
    const short = shortOf(name);
    const others = [name, ...aliases].map((other) => plain(other).replace(/[^a-z0-9]+/g, "_"));
    return short === null ? [] : others.map((other) => ({ one: short, other, why: "abbreviation" as const }));
  });
}

/** Of two tags of one department that mostly stand together, the topics stand for each other in every department. */
export function tagPairs(together: readonly (readonly [string, string])[]): readonly LearnedPair[] {
  return together
    .filter(([one, other]) => takenApart(one).prefix === takenApart(other).prefix)
    .map(([one, other]) => ({ one, other, why: "synonym" }));
}
