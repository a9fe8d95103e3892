import type { NamePart } from "./reading.ts";

/** Most meanings of one name; only names of many words with several meanings each have more. */
const MEANINGS_MAX = 24;

/** What a name can mean that can be taken apart in some ways: the senses of its parts, in no order, as one key each. */
export function meaningsOf(ways: readonly (readonly NamePart[])[]): string[] {
  const meanings = new Set<string>();
  for (const way of ways) {
    for (const senses of choices(way, MEANINGS_MAX)) {
      meanings.add(meaningOf(senses));
      if (meanings.size === MEANINGS_MAX) return [...meanings];
    }
  }
  return [...meanings];
}

/** The key of senses, and back. */
export const meaningOf = (senses: readonly string[]): string => senses.toSorted().join("+");
export const sensesIn = (meaning: string): string[] => meaning.split("+");

/** Every way to choose one sense of each part. */
function choices(way: readonly NamePart[], limit: number): string[][] {
  return way.reduce<string[][]>(
    (chosen, { senses }) => senses.flatMap(({ id }) => chosen.map((before) => [...before, id])).slice(0, limit),
    [[]],
  );
}
