import { lexicon } from "#adapters/text/lexicon.ts";
import { nameReader } from "#adapters/text/name-reader.ts";
import { type AlikeTags, alikeTags } from "#domain/hashtags/index.ts";
import { isHeldOut, judged, type LabelledPair, labelledPairs, ordinaryTags } from "#tests/support/near-duplicates.ts";
import type { Measure, Report } from "./report.ts";

const TAGS = 100_000;
const ASKED = 5_000;
const DEPARTMENTS = 60;
/** Of a hundred words, how many nobody but the department knows. */
const UNKNOWN_PERCENT = 15;

/** Whether tags that mean the same are found, whether others are taken for them, and how long that takes. */
export async function nearDuplicates(): Promise<Report> {
  const pairs = await labelledPairs();
  const several = gardenOf(ordinaryTags());
  return {
    benchmark: "near-duplicates",
    request: `${pairs.length} labelled pairs asked both ways among ${ordinaryTags().length} tags; ${ASKED} names among ${TAGS}`,
    figures: [],
    measures: [
      ...quality(
        "tuned",
        several,
        pairs.filter((pair) => !isHeldOut(pair)),
      ),
      ...quality("held out", several, pairs.filter(isHeldOut)),
      ...speed(),
    ],
    ratios: [],
  };
}

function quality(part: string, garden: AlikeTags, pairs: readonly LabelledPair[]): Measure[] {
  const byKind = Map.groupBy(judged(garden, pairs), ({ pair }) => `${pair.label}: ${pair.kind}`);
  const all = Map.groupBy([...byKind.values()].flat(), ({ pair }) => `${pair.label}, all`);
  return [...byKind, ...all].map(([kind, some]) => {
    const shown = some.filter(({ isShown }) => isShown).length;
    return { name: `${part}, ${kind} (${some.length})`, value: tenth((100 * shown) / some.length), unit: "% shown" };
  });
}

function speed(): Measure[] {
  const names = manyNames();
  const before = performance.now();
  const garden = gardenOf(names);
  const built = performance.now() - before;
  const millis = names.slice(0, ASKED).map((name) => {
    const asked = performance.now();
    garden.alike(`${name.slice(0, 5)}${name.slice(6)}`);
    return performance.now() - asked;
  });
  const sorted = millis.toSorted((a, b) => a - b);
  const at = (share: number) => Math.round((sorted[Math.floor(share * ASKED)] ?? Number.NaN) * 1_000) / 1_000;
  return [
    { name: `${TAGS} tags taken in`, value: tenth(built / 1_000), unit: "s" },
    { name: "answer, median", value: at(0.5), unit: "ms" },
    { name: "answer, p99", value: at(0.99), unit: "ms" },
  ];
}

function gardenOf(names: readonly string[]): AlikeTags {
  const garden = alikeTags(nameReader());
  for (const name of names) garden.add(name);
  return garden;
}

/** Tags of departments: one word, two, or a compound; the same ones each time. */
function manyNames(): string[] {
  const words = [...new Set(lexicon.phrases.flatMap((phrase) => phrase.words))].filter((word) => word.length > 3);
  let state = 1;
  const below = (limit: number) => {
    state = (state * 16_807) % 2_147_483_647;
    return state % limit;
  };
  const word = () =>
    (words[below(words.length)] ?? "") + (below(100) < UNKNOWN_PERCENT ? below(1_000).toString(36) : "");
  const topics = [word, () => `${word()}_${word()}`, () => `${word()}${word()}`];
  const names = new Set<string>();
  while (names.size < TAGS) names.add(`${words[below(DEPARTMENTS)]}_${topics[below(topics.length)]?.()}`);
  return [...names];
}

const tenth = (value: number) => Math.round(value * 10) / 10;
