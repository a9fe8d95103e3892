import type { PostStore, Source } from "#domain/posts/index.ts";
import { type ReleaseDeps, releaseFigures } from "#domain/privacy/index.ts";
import type { Clock } from "#shared/time.ts";
import { lastWeek } from "./week.ts";

export interface ReachDeps extends ReleaseDeps {
  readonly posts: Pick<PostStore, "authorsBetween">;
  readonly clock: Clock;
}

/** How many people were heard in each network last week; null where too few were to be told. */
export interface Reach extends Readonly<Record<Source, number | null>> {
  readonly groupMin: number;
}

/** How many people were heard in the last week that is over. */
export async function reachLastWeek(deps: ReachDeps): Promise<Reach> {
  const { period, time } = lastWeek(deps.clock());
  const authors = await deps.posts.authorsBetween(time);
  const figures = Array.from(authors, ([name, people]) => ({
    name,
    contributions: new Map([...people].map((person) => [person, 1] as const)),
  }));
  const released = await releaseFigures(deps, { measure: "posts.people", period }, figures);
  const of = (source: Source) => released.find(({ name }) => name === source)?.value ?? null;
  return { teams: of("teams"), engage: of("engage"), groupMin: deps.groupMin() };
}
