import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { type Completion, createCompletion, type UsedTag } from "#domain/completion/index.ts";
import { assert } from "#shared/errors.ts";
import { typing } from "#tests/bench/typing.ts";
import { vocabulary } from "#tests/bench/vocabulary.ts";

/** What our completion takes, finds and bears, in a process of its own: `completion-figures.ts TAGS`, printed as JSON. */
const QUERIES = 2_000;
/** Answers that are held against a look at every tag. */
const CHECKED = 100;
const CHANGES = 100_000;
const ROUNDS = 5;
const TEN = 10;
const FEW = 5_000;
const MEGABYTE = 1e6;

setFlagsFromString("--expose-gc");
const collectGarbage = runInNewContext("gc") as () => void;

const [size = ""] = process.argv.slice(2);
const tags = vocabulary(Number(size));
const { prefixes, typos, begun } = typing(tags, QUERIES);
createCompletion(tags.slice(0, FEW)); // warms up

const empty = memory();
const completion = timed(() => createCompletion(tags));
const full = memory();
checkExactness(completion.made);
const recalls = { typo: recallOfTags(completion.made), begun: recallOfTen(completion.made) };
const changes = changeRounds(completion.made);
const changed = memory();

const figures = {
  seconds: completion.seconds,
  fewSeconds: timed(() => createCompletion(tags.slice(0, FEW))).seconds,
  usedMegabytes: Math.max(full.used, changed.used) - empty.used,
  residentMegabytes: Math.max(full.resident, changed.resident) - empty.resident,
  ...recalls,
  ...changes,
};
export type CompletionFigures = typeof figures;
process.stdout.write(`${JSON.stringify(figures)}\n`);

function timed<Made>(make: () => Made) {
  const started = performance.now();
  const made = make();
  return { made, seconds: (performance.now() - started) / 1000 };
}

function memory() {
  collectGarbage();
  collectGarbage();
  const { heapUsed, external, rss } = process.memoryUsage();
  return { used: (heapUsed + external) / MEGABYTE, resident: rss / MEGABYTE };
}

/** The exact ten by use: as good as those that a look at every tag brings. */
function checkExactness({ complete }: Completion): void {
  for (const prefix of prefixes.slice(0, CHECKED)) {
    const fits = ({ name }: UsedTag) => name.startsWith(prefix) || name.includes(`_${prefix}`);
    const found = complete(prefix, TEN).filter(({ match }) => match === "exact");
    const uses = tags.filter(fits).map((tag) => tag.uses);
    const expected = uses.sort((a, b) => b - a).slice(0, TEN);
    assert(found.every(fits) && found.map((tag) => tag.uses).join() === expected.join(), `"${prefix}" is exact`);
  }
}

/** How many whole tags are among the ten in spite of a typo. */
function recallOfTags({ complete }: Completion): number {
  const found = typos.filter(({ typed, meant }) => complete(typed, TEN).some(({ name }) => name === meant));
  return found.length / typos.length;
}

/** How many of the ten that belong to a beginning are among the ten in spite of a typo in it. */
function recallOfTen({ complete }: Completion): number {
  const shares = begun.map(({ typed, meant }) => {
    const wanted = complete(meant, TEN).filter(({ match }) => match === "exact");
    const found = new Set(complete(typed, TEN).map(({ name }) => name));
    return wanted.filter(({ name }) => found.has(name)).length / wanted.length;
  });
  return shares.reduce((sum, share) => sum + share, 0) / shares.length;
}

/** Medians over some rounds, in each of which tags of new departments are added, counted, renamed and removed. */
function changeRounds({ set, rename, remove }: Completion) {
  const some = tags.slice(0, CHANGES);
  const rounds = Array.from({ length: ROUNDS }, (_, round) => [
    timesOf(some, ({ name }, index) => set(`new${round}${name}`, index % 100)),
    timesOf(some, ({ name }, index) => set(`new${round}${name}`, (index * 7) % 100)),
    timesOf(some, ({ name }) => rename(`new${round}${name}`, `other${round}${name}`)),
    timesOf(some, ({ name }) => remove(`other${round}${name}`)),
  ]);
  const micros = (kind: number) => middle(rounds.map((times) => times[kind]?.micros ?? Number.NaN));
  return {
    ...{ addMicros: micros(0), countMicros: micros(1), renameMicros: micros(2), removeMicros: micros(3) },
    longestMillis: middle(rounds.map((times) => Math.max(...times.map(({ longestMillis }) => longestMillis)))),
  };
}

/** What changes take of the processor, all threads counted, and what the longest of them takes by the clock. */
function timesOf(some: readonly UsedTag[], change: (tag: UsedTag, index: number) => unknown) {
  const before = process.cpuUsage();
  let longestMillis = 0;
  for (const [index, tag] of some.entries()) {
    const started = performance.now();
    change(tag, index);
    longestMillis = Math.max(longestMillis, performance.now() - started);
  }
  const { user, system } = process.cpuUsage(before);
  return { micros: (user + system) / some.length, longestMillis };
}

function middle(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] as number;
}
