import type { PersonId } from "#domain/people/index.ts";
import type { PostTimes } from "#domain/posts/index.ts";
import type { ReleaseDeps, ReleaseStore } from "#domain/privacy/index.ts";
import { isBefore } from "#shared/time.ts";
import { LAST_TABLE, releaseActivity, WEEKS_SHOWN } from "./activity.ts";
import { type CoverageDeps, keepCoverage } from "./coverage.ts";
import { releaseDelivery } from "./delivery.ts";
import type { ProgrammeFacts, Roster } from "./ports.ts";
import { completeWeeks, type UnheardDeps } from "./unheard.ts";
import { settledWeeks } from "./week.ts";

export interface CountDeps extends ReleaseDeps, CoverageDeps, UnheardDeps {
  readonly releases: Pick<ReleaseStore, "extend" | "past">;
  readonly facts: ProgrammeFacts;
  readonly roster: Roster;
  kept(): Pick<PostTimes, "names">;
}

export interface WeekCounter {
  /**
   * Counts every week that is over and was not counted to its end yet, while it is still known who did what. Safe to
   * repeat: a week in which hardly anybody posted is looked at each time.
   */
  count(): Promise<void>;
  /** A task that does so once each night, when nobody waits for an answer. */
  atNight(): Promise<void>;
}

/** By UTC. Whatever the hour is, somebody who looks at the programme has it counted before. */
const NIGHT = { from: 2, until: 5 } as const;

/** Counts weeks, in this process one count at a time. */
export function weekCounter(deps: CountDeps): WeekCounter {
  let running: Promise<void> | null = null;
  let done: string | null = null;

  function count(): Promise<void> {
    running ??= countWeeks(deps).finally(() => {
      running = null;
    });
    return running;
  }

  return {
    count,
    async atNight() {
      const now = deps.clock().toZonedDateTimeISO("UTC");
      const day = now.toPlainDate().toString();
      if (day === done || now.hour < NIGHT.from || now.hour >= NIGHT.until) return;
      await count();
      done = day;
    },
  };
}

async function countWeeks(deps: CountDeps): Promise<void> {
  const namedSince = deps.clock().subtract(deps.kept().names);
  const weeks = settledWeeks(deps.clock(), WEEKS_SHOWN).filter(({ time }) => !isBefore(time.start, namedSince));
  const periods = weeks.map(({ period }) => period);
  const counted = new Set((await deps.releases.past([LAST_TABLE], periods)).map(({ period }) => period));
  // Thousands of people: asked for once, and only if something is to be counted.
  let asked: Promise<ReadonlyMap<PersonId, string | null>> | null = null;
  const departments = () => {
    asked ??= deps.roster.departments();
    return asked;
  };
  await keepCoverage(deps, departments);
  const fresh = weeks.filter(({ period }) => !counted.has(period));
  for (const week of await completeWeeks(deps, fresh, deps.clock())) {
    await releaseDelivery(deps, week);
    await releaseActivity(deps, week, departments);
  }
}
