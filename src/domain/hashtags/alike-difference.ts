import type { Alike } from "./known.ts";
import type { NamePart, NameReading } from "./reading.ts";

/** In what two names that mean the same differ. */
export interface Difference {
  readonly why: Alike["why"];
  /** The greater, the less alike. */
  readonly weight: number;
}

/** The less a difference leaves of the letters, the more somebody may have meant something else by them. */
const WEIGHTS: Readonly<Record<Alike["why"], number>> = {
  spelling: 0,
  words: 1,
  plural: 2,
  order: 3,
  abbreviation: 4,
  translation: 5,
  synonym: 6,
};
/** For each part that differs, so that of two translations the one with more common words comes first. */
const PART_WEIGHT = 0.1;

/** How two names differ that have a meaning in common; null if it is none after all. */
export function differenceOf(one: NameReading, other: NameReading): Difference | null {
  if (one.spelling === other.spelling) return { why: "spelling", weight: WEIGHTS.spelling };
  let least: Difference | null = null;
  for (const way of one.ways) {
    for (const otherWay of other.ways) {
      const pairs = paired(way, otherWay);
      const difference = pairs && differenceIn(pairs);
      if (difference && (!least || difference.weight < least.weight)) least = difference;
    }
  }
  return least;
}

type Pair = readonly [NamePart, NamePart];

/** Each part of one with its counterpart in the other; null if one is left over. */
function paired(way: readonly NamePart[], other: readonly NamePart[]): Pair[] | null {
  if (way.length !== other.length) return null;
  const rest = [...other];
  const pairs: Pair[] = [];
  for (const part of way) {
    const sharing = rest.filter((one) => shareSense(one, part));
    const counterpart = sharing.find(({ form }) => form === part.form) ?? sharing[0];
    if (!counterpart) return null;
    rest.splice(rest.indexOf(counterpart), 1);
    pairs.push([part, counterpart]);
  }
  return pairs;
}

function shareSense(one: NamePart, other: NamePart): boolean {
  return one.senses.some(({ id }) => other.senses.some((sense) => sense.id === id));
}

function differenceIn(pairs: readonly Pair[]): Difference | null {
  const turned = turnedIn(pairs);
  if (turned === "inCompound") return null;
  const whys = pairs.flatMap((pair) => whyOf(pair) ?? []);
  if (turned === "words") whys.push("order");
  const why = whys.reduce<Alike["why"]>((worst, one) => (WEIGHTS[one] > WEIGHTS[worst] ? one : worst), "words");
  // Letters alone differ: the words are the same.
  if (whys.length > 0 && whys.every((one) => one === "spelling")) return { why: "spelling", weight: PART_WEIGHT };
  return { why, weight: WEIGHTS[why] + PART_WEIGHT * whys.length };
}

/** In what two parts differ that share a sense; null when they are the same. */
function whyOf([one, other]: Pair): Alike["why"] | null {
  if (one.text === other.text) return null;
  if (one.stem === other.stem) return "plural";
  const kinds = one.senses.flatMap(({ id, kinds: said }) => {
    const sense = other.senses.find((another) => another.id === id);
    return sense ? [{ said, other: sense.kinds }] : [];
  });
  if (kinds.some(({ said, other }) => !said.some((kind) => other.includes(kind)))) {
    return kinds.some(({ said, other }) => [said, other].some(isShort)) ? "abbreviation" : "translation";
  }
  return one.form === other.form ? "spelling" : "synonym";
}

const isShort = (kinds: readonly string[]) => kinds.length === 1 && kinds[0] === "short";

/**
 * Whether parts stand in another order. Words may change places, parts of a compound may not: "Arbeitszeit" is not
 * "Zeitarbeit", but "Arbeit, Zeit" may be either.
 */
function turnedIn(pairs: readonly Pair[]): "no" | "words" | "inCompound" {
  let turned: "no" | "words" = "no";
  for (const [at, [one, other]] of pairs.entries()) {
    for (const [laterOne, laterOther] of pairs.slice(at + 1)) {
      if (other.at < laterOther.at) continue;
      if (one.word === laterOne.word && other.word === laterOther.word) return "inCompound";
      turned = "words";
    }
  }
  return turned;
}
