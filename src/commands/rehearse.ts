import "temporal-polyfill/global";
import { parseArgs } from "node:util";
import { progressOn } from "#adapters/terminal/progress.ts";
import { rehearsalJson, rehearsalText } from "#adapters/terminal/rehearsal.ts";
import { crowdFor, type Extent, GINI_MAX, type HourExtent, type Plan } from "#domain/rehearsal/index.ts";
import { makeRehearsing, type Rehearsing } from "#rehearsing.ts";

const USAGE = `npm run rehearse -- [options]
  --people N     how many people there are (10000)
  --leaders N    how many of them are leaders (300)
  --weeks N      how long (52)
  --hours N      how many private hours are booked, beside all that (none)
  --from DATE    the first Monday (next Monday)
  --seed N       which of all the years that could be (1)
  --plan FILE    a plan in YAML: sites, slots, holidays, absences, quiet periods; docs/reference/rehearsal.md
  --json         print one JSON object`;

const PEOPLE_MAX = 100_000;
const WEEKS_MAX = 104;
const HOURS_MAX = 20_000;
/** In the last two weeks, nobody asks for an hour any more. */
const HOUR_WEEKS_MIN = 3;
const MONDAY = 1;

class UsageError extends Error {}

function options() {
  const text = { type: "string" } as const;
  const { values } = parseArgs({
    options: {
      ...{ people: text, leaders: text, weeks: text, hours: text, from: text, seed: text, plan: text },
      json: { type: "boolean", default: false },
    },
  });
  return values;
}

function numberOf(name: string, text: string | undefined, ordinary: number, most: number): number {
  const number = text === undefined ? ordinary : Number(text);
  if (Number.isInteger(number) && number >= 1 && number <= most) return number;
  throw new UsageError(`--${name} takes a whole number from 1 to ${most.toLocaleString("en")}`);
}

function mondayOf(text: string | undefined): Temporal.PlainDate {
  const today = Temporal.Now.plainDateISO();
  if (text === undefined) return today.add({ days: 8 - today.dayOfWeek });
  try {
    const day = Temporal.PlainDate.from(text);
    return day.subtract({ days: day.dayOfWeek - MONDAY });
  } catch {
    throw new UsageError(`--from takes a date such as 2027-01-04, not "${text}"`);
  }
}

function extentOf({ from, leaders, people, seed, weeks }: ReturnType<typeof options>): Extent {
  const crowd = numberOf("people", people, 10_000, PEOPLE_MAX);
  return {
    people: crowd,
    leaders: numberOf("leaders", leaders, Math.min(300, crowd), crowd),
    weeks: numberOf("weeks", weeks, 52, WEEKS_MAX),
    from: mondayOf(from),
    seed: numberOf("seed", seed, 1, Number.MAX_SAFE_INTEGER),
  };
}

/** Null if no hours are to be rehearsed. */
function hoursOf({ hours }: ReturnType<typeof options>, { from, seed, weeks }: Extent): HourExtent | null {
  if (hours === undefined) return null;
  if (weeks < HOUR_WEEKS_MIN) throw new UsageError(`--hours takes ${HOUR_WEEKS_MIN} weeks or more`);
  const sessions = numberOf("hours", hours, 0, HOURS_MAX);
  return { ...crowdFor(sessions, weeks), sessions, weeks, from, seed };
}

/** @returns the code to end with: not zero when a rule was broken or a known failure came back */
async function run(): Promise<number> {
  const began = performance.now();
  const values = options();
  const extent = extentOf(values);
  const wanted = hoursOf(values, extent);
  const rehearsing = makeRehearsing();
  const read = await rehearsing.plan(values.plan);
  if (read.kind === "refused") {
    process.stderr.write(`The plan cannot be used:\n${read.reasons.map((reason) => `- ${reason}\n`).join("")}`);
    return 1;
  }
  const progress = progressOn(process.stderr);
  const rehearsal = await rehearsing.run(read.plan, extent, progress.show).finally(progress.end);
  const cases = await rehearsing.cases();
  const hours = wanted && (await rehearseHours(rehearsing, read.plan, wanted));
  const outcome = { extent, rehearsal, cases, hours, seconds: Math.round(performance.now() - began) / 1000 };
  process.stdout.write(`${values.json ? rehearsalJson(outcome) : rehearsalText(outcome)}\n`);
  const { in_doubt: _, ...breaches } = rehearsal.invariants;
  const { gini = 0, ...hourBreaches } = hours?.rehearsal.invariants ?? {};
  const isBroken = [breaches, hourBreaches].flatMap(Object.values<number>).some((count) => count > 0);
  return isBroken || gini > GINI_MAX || cases.some(({ passed }) => !passed) ? 1 : 0;
}

async function rehearseHours(rehearsing: Rehearsing, plan: Plan, extent: HourExtent) {
  const progress = progressOn(process.stderr);
  return { extent, rehearsal: await rehearsing.hours(plan, extent, progress.show).finally(progress.end) };
}

try {
  process.exitCode = await run();
} catch (error) {
  const isUsage = error instanceof UsageError || (error as { code?: string }).code?.startsWith("ERR_PARSE_ARGS");
  process.stderr.write(`${error instanceof Error ? error.message : error}\n${isUsage ? `${USAGE}\n` : ""}`);
  process.exitCode = isUsage ? 2 : 1;
}
