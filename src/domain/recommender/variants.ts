import type { Gathered, Model } from "./model.ts";
import type { Weighed } from "./network.ts";
import { partsOf } from "./parts.ts";
import type { Draft } from "./query.ts";
import { createRanker } from "./ranker.ts";

/** A tag of a topic: that of one department. */
interface Variant {
  readonly name: string;
  /** Of all tags of the topic, how probably it is this one. */
  readonly probability: number;
  /** Nobody used it before. */
  readonly isNew: boolean;
}

/** Whose tag of a topic it is: the second question, once it is clear what a text is about. */
export interface Variants {
  /** Most probable first. */
  of(choice: Choice): readonly Variant[];
  train(choice: Choice, right: ReadonlySet<string>): void;
  readonly weights: readonly Float64Array[];
}

/** Between the tags of one topic. */
interface Choice {
  readonly model: Model;
  readonly topic: number;
  readonly draft: Draft;
  readonly votes: Gathered["votes"];
}

/** Most variants that are looked at. */
const VARIANTS_MAX = 16;
/** A department begins its tags like this if at least this share of them does. */
const USUAL_MIN = 0.3;
/**
 * What each is about worth: how usual its beginning is in the author's department, its share of the topic in that
 * department, with the author, among the similar posts and anywhere, and that it exists.
 */
const PRIOR = [4, 2, 3, 1.5, 1.5, 1];

export function createVariants(random: () => number): Variants {
  const ranker = createRanker(PRIOR, random);
  return {
    of(choice) {
      const { model, topic } = choice;
      if (!model.topics.hasDepartments) return [{ name: model.topics.name(topic), probability: 1, isNew: false }];
      const { names, uses, weighed } = weigh(choice);
      const odds = Array.from(ranker.score(weighed).subarray(0, names.length), Math.exp);
      const all = sum(odds, (one) => one);
      return names
        .map((name, at) => ({ name, probability: (odds[at] as number) / all, isNew: uses[at] === 0 }))
        .sort((a, b) => b.probability - a.probability);
    },
    train(choice, right) {
      if (!choice.model.topics.hasDepartments) return;
      const { names, weighed } = weigh(choice);
      const isRight = Uint8Array.from(names, (name) => (right.has(name) ? 1 : 0));
      if (isRight.includes(1)) ranker.train(weighed, isRight);
    },
    weights: ranker.weights,
  };
}

function weigh(choice: Choice): { names: string[]; uses: number[]; weighed: Weighed } {
  const { draft, model } = choice;
  const { memory, tags } = model;
  const department = memory.departments.find(draft.department);
  const prefixes = memory.departments.prefixes(department);
  const variants = membersByName(choice, usualPrefix(prefixes));
  const count = (of: (tag: number) => number) => [...variants.values()].map((members) => sum(members, of));

  const departmentUses = count((tag) => memory.departments.uses(department, tag));
  const own = count((tag) => draft.own.get(tags.name(tag)) ?? 0);
  const votes = count((tag) => choice.votes.get(tag) ?? 0);
  const uses = count((tag) => memory.uses.values[tag] as number);
  const names = [...variants.keys()];
  const prefixUses = names.map((name) => prefixes.get(partsOf(name).department) ?? 0);
  const allPrefixes = sum([...prefixes.values()], (one) => one);

  const columns = [
    prefixUses.map((one) => one / (allPrefixes + 1)),
    shares(departmentUses, 1),
    shares(own, 0.5),
    shares(votes, 1e-6),
    shares(uses, 1),
    uses.map((one) => (one > 0 ? 1 : 0)),
  ];
  const values = Float64Array.from(names.flatMap((_, at) => columns.map((column) => column[at] as number)));
  return { names, uses, weighed: { size: names.length, values } };
}

/** By the name that is suggested, the tags that lessons brought; none for one that the department would make. */
function membersByName({ model, topic }: Choice, usual: string | null): Map<string, number[]> {
  const { tags, topics } = model;
  const byName = new Map<string, number[]>();
  for (const tag of topics.members(topic)) {
    const name = tags.name(tags.now.values[tag] as number);
    const members = byName.get(name);
    if (members) members.push(tag);
    else if (byName.size < VARIANTS_MAX) byName.set(name, [tag]);
  }
  const own = usual === null ? null : `${usual}_${topics.name(topic)}`;
  if (own !== null && tags.find(own) === undefined && tags.current(own) === own) byName.set(own, []);
  return byName;
}

function usualPrefix(prefixes: ReadonlyMap<string, number>): string | null {
  const [usual] = [...prefixes].sort((a, b) => b[1] - a[1]);
  const all = sum([...prefixes.values()], (one) => one);
  return usual && usual[1] >= USUAL_MIN * all ? usual[0] : null;
}

function shares(counts: readonly number[], doubt: number): number[] {
  const all = sum(counts, (one) => one) + doubt;
  return counts.map((one) => one / all);
}

function sum<Item>(items: readonly Item[], value: (item: Item) => number): number {
  return items.reduce((total, item) => total + value(item), 0);
}
