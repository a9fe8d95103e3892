import { execFile } from "node:child_process";
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { assert } from "#shared/errors.ts";
import { startPostgres } from "#tests/support/postgres-server.mjs";
import { completers } from "./completers.ts";
import type { CompletionFigures } from "./peers/completion-figures.ts";
import { compared, type Measure, type Ratio, type Report } from "./report.ts";

const TAGS = 1_000_000;
/** Some of the peers need gigabytes. */
const HEAP_MEGABYTES = 8_192;
const OUTPUT_MAX = 16 * 1024 * 1024;

/** What 99 of 100 answers may take. */
const PREFIX_MS = 0.1;
const TYPO_MS = 1;
/** How many of a hundred tags, and of the ten that belong to a beginning, a typo may hide. */
const TAGS_HIDDEN_MAX = 1;
const TEN_HIDDEN_MAX = 12;
const MEGABYTES_MAX = 150;
/** 50,000 changes a second. */
const CHANGE_MICROS = 20;
/** What an answer may take beside the fastest of the peers. */
const PEERS_GOAL = 0.1;

interface Speed {
  readonly name: string;
  readonly madeSeconds: number;
  /** For the first questions of the same list: for fewer of them if it is slow. */
  readonly prefixMs: readonly number[];
  readonly typoMs: readonly number[] | null;
}

/** A million tags are completed while somebody types; `COMPLETION_TAGS` makes them fewer. */
export async function completion(): Promise<Report> {
  const tags = process.env["COMPLETION_TAGS"] ?? String(TAGS);
  await using closing = new AsyncDisposableStack();
  const folder = await mkdtemp(join(tmpdir(), "vorbild-completion-"));
  closing.defer(() => rm(folder, { recursive: true, maxRetries: 3 }));
  await chmod(folder, 0o755); // PostgreSQL may run as another user
  const postgres = await startPostgres(folder);
  closing.defer(postgres.stop);

  const figures = await inProcess<CompletionFigures>("completion-figures.ts", tags);
  const speeds: Speed[] = [];
  const absent: string[] = [];
  for (const name of Object.keys(completers)) {
    const speed = await inProcess<Speed | null>("completer.ts", name, tags, `${postgres.url}/postgres`);
    if (speed) speeds.push(speed);
    else absent.push(name);
  }
  const [ours, ...peers] = speeds;
  assert(ours);
  return {
    benchmark: "completion",
    request: [`the most used ten of ${tags} tags that fit`, ...absent.map((name) => `${name} is not at hand`)].join(
      "; ",
    ),
    figures: [],
    measures: [...ownMeasures(figures), ...speeds.flatMap(speedMeasures)].map(rounded),
    ratios: [...goals(figures, ours), ...besidePeers(ours, peers)],
  };
}

async function inProcess<Printed>(script: string, ...args: readonly string[]): Promise<Printed> {
  const command = [`--max-old-space-size=${HEAP_MEGABYTES}`, `tests/bench/peers/${script}`, ...args];
  const { stdout } = await promisify(execFile)(process.execPath, command, { maxBuffer: OUTPUT_MAX });
  return JSON.parse(stdout) as Printed;
}

function ownMeasures(figures: CompletionFigures): Measure[] {
  return [
    { name: "memory in use", value: figures.usedMegabytes, unit: "MB" },
    { name: "memory of the process", value: figures.residentMegabytes, unit: "MB" },
    { name: "made of all tags", value: figures.seconds, unit: "s" },
    { name: "made of 5,000", value: 1000 * figures.fewSeconds, unit: "ms" },
    { name: "a tag is added", value: figures.addMicros, unit: "µs" },
    { name: "its use is counted", value: figures.countMicros, unit: "µs" },
    { name: "it is renamed", value: figures.renameMicros, unit: "µs" },
    { name: "it is removed", value: figures.removeMicros, unit: "µs" },
    { name: "the longest of these", value: figures.longestMillis, unit: "ms" },
  ];
}

function speedMeasures({ name, madeSeconds, prefixMs, typoMs }: Speed): Measure[] {
  const of = (what: string, times: readonly number[]): Measure[] => [
    { name: `${name}: ${what}, mean of ${times.length}`, value: mean(times), unit: "ms" },
    { name: `${name}: ${what}, 99 of 100`, value: p99(times), unit: "ms" },
  ];
  return [
    { name: `${name}: made of all tags`, value: madeSeconds, unit: "s" },
    ...of("a beginning", prefixMs),
    ...(typoMs ? of("a tag with a typo", typoMs) : []),
  ];
}

function goals(figures: CompletionFigures, { prefixMs, typoMs }: Speed): Ratio[] {
  const goal = (name: string, value: number, most: number, unit: string) =>
    compared({ name, value }, { name: `${most} ${unit}`, value: most }, 1);
  return [
    goal("99 of 100 beginnings", p99(prefixMs), PREFIX_MS, "ms"),
    goal("99 of 100 tags with a typo", p99(typoMs ?? []), TYPO_MS, "ms"),
    goal("tags that a typo hides", 100 * (1 - figures.typo), TAGS_HIDDEN_MAX, "%"),
    goal("of the ten of a beginning, hidden by a typo", 100 * (1 - figures.begun), TEN_HIDDEN_MAX, "%"),
    goal("memory", Math.max(figures.usedMegabytes, figures.residentMegabytes), MEGABYTES_MAX, "MB"),
    goal("adding", figures.addMicros, CHANGE_MICROS, "µs"),
    goal("counting", figures.countMicros, CHANGE_MICROS, "µs"),
    goal("renaming", figures.renameMicros, CHANGE_MICROS, "µs"),
  ];
}

/** On the questions that both were asked: how many times longer each peer takes, and what we take of the fastest. */
function besidePeers(ours: Speed, peers: readonly Speed[]): Ratio[] {
  return (["prefixMs", "typoMs"] as const).flatMap((kind) => {
    const what = kind === "prefixMs" ? "a beginning" : "a typo";
    const pairs = peers.flatMap((peer) => {
      const [theirs, own] = [peer[kind], ours[kind]];
      if (!theirs || !own) return [];
      const same = { name: `${ours.name}, ${what}`, value: mean(own.slice(0, theirs.length)) };
      return [{ ours: same, theirs: { name: `${peer.name}, ${what}`, value: mean(theirs) } }];
    });
    const slowness = pairs.map((pair) => compared(pair.theirs, pair.ours));
    const [fastest] = pairs.toSorted((a, b) => a.theirs.value / a.ours.value - b.theirs.value / b.ours.value);
    return fastest ? [...slowness, compared(fastest.ours, fastest.theirs, PEERS_GOAL)] : slowness;
  });
}

const rounded = (measure: Measure): Measure => ({ ...measure, value: Number(measure.value.toPrecision(3)) });

function mean(times: readonly number[]): number {
  return times.reduce((sum, time) => sum + time, 0) / times.length;
}

function p99(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.99)] ?? Number.NaN;
}
