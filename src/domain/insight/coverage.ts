import type { LeaderStore } from "#domain/leaders/index.ts";
import type { PersonId } from "#domain/people/index.ts";
import type { ExpertStore } from "#domain/sessions/index.ts";
import type { Clock } from "#shared/time.ts";
import type { CoverageStore } from "./ports.ts";
import { isPausing } from "./resources.ts";
import { settledWeeks, type Week } from "./week.ts";

export interface CoverageDeps {
  readonly coverage: CoverageStore;
  readonly leaders: Pick<LeaderStore, "active">;
  readonly experts: Pick<ExpertStore, "all">;
  readonly clock: Clock;
  /** The smallest group about whom anything is kept or told, as it is agreed now. */
  groupMin(): number;
}

/** In which functions somebody takes part. Nobody is named or counted, and no function that is too small. */
export interface Coverage {
  /** The Monday of the week that it is from. */
  readonly week: string;
  readonly functions: readonly { readonly name: string; readonly covered: boolean }[];
  /** Whether functions with too few people are left out. */
  readonly hidesSmall: boolean;
}

/**
 * Keeps which functions have an active leader or a volunteer, once a week. Of a function that is too small to be told of
 * it is not kept either: nobody could be erased from there.
 */
export async function keepCoverage(
  { coverage, leaders, experts, clock, groupMin }: CoverageDeps,
  departments: () => Promise<ReadonlyMap<PersonId, string | null>>,
): Promise<void> {
  const now = clock();
  const week = latest(now)?.period;
  if (week === undefined || (await coverage.find(week)) !== null) return;
  const [everybody, leading, volunteers] = await Promise.all([departments(), leaders.active(), experts.all(now)]);
  const giving = volunteers.filter((expert) => !isPausing(expert, now)).map(({ personId }) => personId);
  const active = new Set([...leading, ...giving]);
  const functions = Map.groupBy(everybody, ([, department]) => department);
  const covered = (people: readonly (readonly [PersonId, unknown])[]) =>
    people.length < groupMin() ? null : people.some(([id]) => active.has(id));
  await coverage.keep(
    week,
    [...functions].flatMap(([name, people]) =>
      name ? [{ name, people: people.length, covered: covered(people) }] : [],
    ),
  );
}

/** What was kept last; null before anything was. */
export async function coverage(deps: Pick<CoverageDeps, "coverage" | "clock" | "groupMin">): Promise<Coverage | null> {
  const week = latest(deps.clock());
  const all = week && (await deps.coverage.find(week.period));
  if (!all) return null;
  const shown = all.flatMap(({ name, people, covered }) =>
    people >= deps.groupMin() && covered !== null ? [{ name, covered }] : [],
  );
  return {
    week: week.monday,
    functions: shown.toSorted((a, b) => a.name.localeCompare(b.name)),
    hidesSmall: shown.length < all.length,
  };
}

function latest(now: Temporal.Instant): Week | undefined {
  return settledWeeks(now, 1)[0];
}
