import type { Directory, PersonId } from "#domain/people/index.ts";
import type { ShownPost } from "./opportunity.ts";
import type { HeardPosts } from "./ports.ts";

/** What was heard this week that somebody could react to; the same for all leaders. */
export interface Pool {
  readonly questions: readonly ShownPost[];
  readonly contributions: readonly ShownPost[];
  /** How often those who contributed were noticed in the last 30 days. */
  readonly noticed: ReadonlyMap<PersonId, number>;
  /** Of those who asked or contributed; who is missing is not known to the directory. */
  readonly departments: ReadonlyMap<PersonId, string | null>;
}

export interface PoolDeps {
  readonly heard: Pick<HeardPosts, "openQuestions" | "contributions" | "noticed">;
  readonly directory: Pick<Directory, "departments">;
}

/** Most questions, and most contributions. */
const POOL_MAX = 2_000;

/** A question that is younger may still be answered by those it was put to. */
const QUESTION_WAITED = Temporal.Duration.from({ hours: 4 });
const WEEK = Temporal.Duration.from({ hours: 7 * 24 });
const NOTICED_WITHIN = Temporal.Duration.from({ hours: 30 * 24 });

export async function gatherPool({ directory, heard }: PoolDeps, now: Temporal.Instant): Promise<Pool> {
  const start = now.subtract(WEEK);
  const [questions, contributions] = await Promise.all([
    heard.openQuestions({ start, end: now.subtract(QUESTION_WAITED) }, POOL_MAX),
    heard.contributions({ start, end: now }, POOL_MAX),
  ]);
  const people = [...new Set(contributions.map(({ authorId }) => authorId))];
  const [noticed, departments] = await Promise.all([
    heard.noticed(people, now.subtract(NOTICED_WITHIN)),
    directory.departments([...new Set([...questions.map(({ authorId }) => authorId), ...people])]),
  ]);
  return { questions, contributions, noticed, departments };
}

/** Thousands of leaders have the same slot: within so many milliseconds they share one look, which reads a whole week. */
const SHARED_FOR_MS = 60_000;

/** Gathers the pool, at most once a minute. */
export function sharedPool(deps: PoolDeps): (now: Temporal.Instant) => Promise<Pool> {
  let latest: { readonly at: Temporal.Instant; readonly pool: Promise<Pool> } | null = null;
  return (now) => {
    const age = latest ? Math.abs(now.epochMilliseconds - latest.at.epochMilliseconds) : Number.POSITIVE_INFINITY;
    if (latest && age < SHARED_FOR_MS) return latest.pool;
    const pool = gatherPool(deps, now);
    latest = { at: now, pool };
    pool.catch(() => {
      latest = null;
    });
    return pool;
  };
}
