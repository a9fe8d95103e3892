import { assert } from "#shared/errors.ts";
import { type Completer, completers } from "#tests/bench/completers.ts";
import { typing } from "#tests/bench/typing.ts";
import { vocabulary } from "#tests/bench/vocabulary.ts";

/**
 * Completes tags in a process of its own: `completer.ts NAME TAGS DATABASE_URL`. Prints how long the making took and
 * each answer, in milliseconds, as JSON; null for what is not at hand.
 *
 * What is slow gets fewer questions, never fewer tags: the first ones of the same list.
 */
const QUERIES = 2_000;
const QUERIES_MIN = 5;
const WARM_UP_SECONDS = 2;
const SECONDS_EACH = 10;
const ROUNDS = 5;

const [name = "", size = "", databaseUrl = ""] = process.argv.slice(2);
const make = completers[name];
assert(make, `there is no completer ${name}`);
const tags = vocabulary(Number(size));
const { prefixes, typos } = typing(tags, QUERIES);

const started = performance.now();
const completer = await make(tags, databaseUrl);
const madeSeconds = (performance.now() - started) / 1000;

process.stdout.write(`${JSON.stringify(completer && { name, madeSeconds, ...(await speeds(completer)) })}\n`);
await completer?.close?.();

async function speeds({ prefix, typo }: Completer) {
  const typed = typos.map((slip) => slip.typed);
  return { prefixMs: await times(prefix, prefixes), typoMs: typo && (await times(typo, typed)) };
}

/** For each question the least of some rounds, which other work disturbs least; fewer rounds if they take long. */
async function times(ask: (typed: string) => unknown, questions: readonly string[]): Promise<number[]> {
  const warm = performance.now() + WARM_UP_SECONDS * 1000;
  for (const question of questions) {
    if (performance.now() > warm) break;
    await ask(question);
  }
  const ends = performance.now() + SECONDS_EACH * 1000;
  const isOver = () => performance.now() > ends;
  const taken: number[][] = questions.map(() => []);
  for (let round = 0; round < ROUNDS && !(round > 0 && isOver()); round++) {
    for (const [index, question] of questions.entries()) {
      if (isOver() && (round > 0 || index >= QUERIES_MIN)) break;
      const asked = performance.now();
      await ask(question);
      taken[index]?.push(performance.now() - asked);
    }
  }
  return taken.filter((of) => of.length > 0).map((of) => Math.min(...of));
}
