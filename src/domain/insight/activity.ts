import type { PersonId } from "#domain/people/index.ts";
import type { PostKind } from "#domain/posts/index.ts";
import {
  type Figure,
  type ReleaseDeps,
  type ReleaseStore,
  releasedBefore,
  releaseFigures,
} from "#domain/privacy/index.ts";
import type { Clock } from "#shared/time.ts";
import { type Banded, banded } from "./band.ts";
import type { Contributions, ProgrammeFacts } from "./ports.ts";
import { type UnheardDeps, unheardWeeks } from "./unheard.ts";
import { settledWeeks, type Week } from "./week.ts";

/** What is counted; each has a table of its own, so that no figure of one can be subtracted from another's. */
export type Measure = "posts" | "replies" | "thanks";

const KINDS: Readonly<Record<Measure, readonly PostKind[]>> = {
  posts: ["post", "question", "announcement"],
  replies: ["reply", "answer"],
  thanks: ["thanks"],
};
export const MEASURES = Object.keys(KINDS) as readonly Measure[];

/** Half a year, so that one holiday is not the whole picture. */
export const WEEKS_SHOWN = 26;

/** The name of the figure about everybody. */
const EVERYBODY = "";

/** One measure over time, for everybody and for each unit of which something may be told. */
export interface Activity {
  /** The Monday that each begins with, the oldest first. */
  readonly weeks: readonly string[];
  /** Those of them in which something may not have been heard. */
  readonly unheard: readonly string[];
  /** Everybody (`name` is null) first. A week is null where something is hidden, or nothing was counted. */
  readonly units: readonly { readonly name: string | null; readonly values: readonly (Banded | null)[] }[];
}

/** The table under which figures of a measure are released. */
export function tableOf(measure: Measure): string {
  return `activity.${measure}`;
}

/** Of all figures of a week, those of this measure are released last: where they are, nothing else is missing. */
export const LAST_TABLE = tableOf("posts");

/** Releases what may be told of a week, by department; the measure that most people contribute to comes last. */
export async function releaseActivity(
  deps: ReleaseDeps & { readonly facts: Pick<ProgrammeFacts, "acts"> },
  week: Week,
  departments: () => Promise<ReadonlyMap<PersonId, string | null>>,
): Promise<void> {
  const acts = await deps.facts.acts(week.time);
  for (const measure of MEASURES.toReversed()) {
    const done = together(KINDS[measure].map((kind) => acts.get(kind) ?? new Map()));
    if (done.size < deps.groupMin()) continue;
    await releaseFigures(deps, { measure: tableOf(measure), period: week.period }, figures(done, await departments()));
  }
}

function together(parts: readonly Contributions[]): Contributions {
  const sums = new Map<PersonId, number>();
  for (const part of parts) for (const [id, count] of part) sums.set(id, (sums.get(id) ?? 0) + count);
  return sums;
}

function figures(done: Contributions, departments: ReadonlyMap<PersonId, string | null>): readonly Figure[] {
  const byDepartment = Map.groupBy(done, ([id]) => departments.get(id) ?? null);
  const units = [...byDepartment].flatMap(([name, some]) =>
    name === null || name === EVERYBODY ? [] : [{ name, contributions: new Map(some) }],
  );
  return [{ name: EVERYBODY, contributions: done }, ...units];
}

/** What was released of a measure, with bands. Looks at nobody. */
export async function activity(
  deps: UnheardDeps & {
    readonly releases: Pick<ReleaseStore, "past">;
    groupMin(): number;
    readonly clock: Clock;
  },
  measure: Measure,
): Promise<Activity> {
  const weeks = settledWeeks(deps.clock(), WEEKS_SHOWN);
  const periods = weeks.map(({ period }) => period);
  const [released, unheard] = await Promise.all([
    releasedBefore(deps, [tableOf(measure)], periods),
    unheardWeeks(deps, weeks),
  ]);
  const byUnit = Map.groupBy(released, ({ name }) => name);
  const units = [...byUnit].map(([name, some]) => {
    const values = new Map(some.map(({ period, value }) => [period, value]));
    return {
      name: name === EVERYBODY ? null : name,
      values: banded(periods.map((period) => values.get(period) ?? null)),
    };
  });
  return {
    weeks: weeks.map(({ monday }) => monday),
    unheard: unheard.map(({ monday }) => monday),
    units: units.toSorted((a, b) => (a.name ?? "").localeCompare(b.name ?? "")),
  };
}
