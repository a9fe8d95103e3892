import { type Difference, differenceOf } from "./alike-difference.ts";
import { type LearnedPair, learnedPairs } from "./alike-learned.ts";
import { meaningsOf } from "./alike-meaning.ts";
import { isSlip, spellings } from "./alike-spelling.ts";
import type { Alike } from "./known.ts";
import { multimap } from "./multimap.ts";
import type { NamePart, NameReader, NameReading } from "./reading.ts";

/** Enough to choose from at a glance. */
const SHOWN_MAX = 3;
/** Somebody slipped: less sure than the same word, surer than another one. */
const SLIP: Difference = { why: "spelling", weight: 3.5 };
/** What only the network shows comes last. */
const LEARNED_WEIGHT = 7;

/** The names of all tags, so that those that mean the same as another can be found among a hundred thousand at once. */
export interface AlikeTags {
  add(name: string): void;
  remove(name: string): void;
  /** Replaces what the network itself shows: pairs of tags, and of departments and their abbreviations. */
  learn(pairs: readonly LearnedPair[]): void;
  /** Tags that mean the same as a name, or spell it in another way; the most alike first, itself not among them. */
  alike(name: string, limit?: number): readonly Alike[];
  /** Tags with the same topic that begin with another department, or with none. They are related, and not the same. */
  ofSameTopic(name: string): readonly string[];
}

export function alikeTags(reader: NameReader): AlikeTags {
  const byMeaning = multimap();
  const byTopic = multimap();
  const spelled = spellings();
  let learned = learnedPairs(reader, []);

  function change(name: string, how: "add" | "remove"): void {
    const reading = reader.readName(name);
    for (const meaning of meaningsOf(reading.ways)) byMeaning[how](meaning, name);
    for (const topic of topicsOf(reading)) byTopic[how](topic, name);
    spelled[how](name, reading.spelling);
  }

  function differences(name: string): ReadonlyMap<string, Difference> {
    const reading = reader.readName(name);
    const meanings = meaningsOf(reading.ways);
    const same = [...spelled.same(reading.spelling), ...meanings.flatMap(byMeaning.get)].map(
      (tag) => [tag, differenceOf(reading, reader.readName(tag))] as const,
    );
    const slips = spelled
      .near(reading.spelling)
      .map((tag) => [tag, isSlip(reading, reader.readName(tag)) ? SLIP : null] as const);
    const shown = learned
      .alternatives(meanings)
      .flatMap(({ why, meaning }) =>
        byMeaning.get(meaning).map((tag) => [tag, { why, weight: LEARNED_WEIGHT }] as const),
      );
    return leastOf([...same, ...slips, ...shown].filter(([tag]) => tag !== name));
  }

  return {
    add: (name) => change(name, "add"),
    remove: (name) => change(name, "remove"),
    learn(pairs) {
      learned = learnedPairs(reader, pairs);
    },
    alike(name, limit = SHOWN_MAX) {
      const best = [...differences(name)].sort(([a, one], [b, other]) => one.weight - other.weight || (a < b ? -1 : 1));
      return best.slice(0, limit).map(([tag, { why }]) => ({ tag, why }));
    },
    ofSameTopic(name) {
      const same = new Set(differences(name).keys()).add(name);
      const found = new Set(topicsOf(reader.readName(name)).flatMap(byTopic.get));
      return [...found.difference(same)];
    },
  };
}

function leastOf(found: readonly (readonly [string, Difference | null])[]): ReadonlyMap<string, Difference> {
  const least = new Map<string, Difference>();
  for (const [tag, difference] of found) {
    const known = least.get(tag);
    if (difference && (!known || difference.weight < known.weight)) least.set(tag, difference);
  }
  return least;
}

/** What the words after the first one mean, which is the department; or the only word. */
function topicsOf({ words, ways }: NameReading): readonly string[] {
  const isTopic = ({ word }: NamePart) => word > 0 || words.length === 1;
  return meaningsOf(ways.map((way) => way.filter(isTopic)).filter((way) => way.length > 0));
}
