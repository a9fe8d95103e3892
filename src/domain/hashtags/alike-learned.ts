import { meaningOf, meaningsOf, sensesIn } from "./alike-meaning.ts";
import type { Alike } from "./known.ts";
import type { NameReader } from "./reading.ts";

/** Two tags, or parts of tags, of which the network shows that they mean the same. */
export interface LearnedPair {
  readonly one: string;
  readonly other: string;
  readonly why: Alike["why"];
}

/** A meaning that a name also has. */
interface Alternative {
  readonly meaning: string;
  readonly why: Alike["why"];
}

interface Learned {
  /** What else names of these meanings mean. */
  alternatives(meanings: readonly string[]): readonly Alternative[];
}

/** What one pair says: some senses can stand for some others. */
interface Exchange {
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly why: Alike["why"];
}

/**
 * What pairs say beyond their own names: with `em_ruesten` and `em_setup`, `it_setup` may be `it_ruesten`, for what they
 * have in common says nothing.
 */
export function learnedPairs(reader: NameReader, pairs: readonly LearnedPair[]): Learned {
  const meaningOfName = (name: string) => sensesIn(meaningsOf(reader.readName(name).ways).at(-1) ?? "");
  const exchanges = pairs.flatMap(({ one, other, why }): Exchange[] => {
    const [senses, others] = [meaningOfName(one), meaningOfName(other)];
    const [from, to] = [without(senses, others), without(others, senses)];
    if (from.length === 0 || to.length === 0) return [];
    return [
      { from, to, why },
      { from: to, to: from, why },
    ];
  });
  const byFirst = Map.groupBy(exchanges, ({ from }) => from[0] ?? "");
  return {
    alternatives: (meanings) =>
      meanings.flatMap((meaning) => {
        const senses = sensesIn(meaning);
        const fitting = senses.flatMap((sense) => byFirst.get(sense) ?? []);
        return fitting
          .filter(({ from }) => from.every((sense) => senses.includes(sense)))
          .map(({ from, to, why }) => ({ meaning: meaningOf([...without(senses, from), ...to]), why }));
      }),
  };
}

/** Takes each of some senses away once. */
function without(senses: readonly string[], taken: readonly string[]): string[] {
  const rest = [...senses];
  for (const sense of taken) {
    const at = rest.indexOf(sense);
    if (at >= 0) rest.splice(at, 1);
  }
  return rest;
}
