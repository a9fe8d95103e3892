import { KEPT_NAMES, type KeptFor, type KeptName, type PolicyTerms } from "./policy.ts";

/** The first terms, with each time as long and the group as large as one of the two says: so nothing goes or shows too soon. */
export function cautious(terms: PolicyTerms, other: PolicyTerms): PolicyTerms {
  const longer = (name: KeptName): KeptFor => {
    const [one, two] = [terms.retention[name], other.retention[name]];
    return Temporal.Duration.compare(one.time, two.time) < 0 ? two : one;
  };
  return {
    ...terms,
    smallestGroup: Math.max(terms.smallestGroup, other.smallestGroup),
    retention: Object.fromEntries(KEPT_NAMES.map((name) => [name, longer(name)])) as Record<KeptName, KeptFor>,
  };
}
