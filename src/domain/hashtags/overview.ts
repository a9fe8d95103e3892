import type { Person } from "#domain/people/index.ts";
import type { Clock } from "#shared/time.ts";
import { departmentNames } from "./departments.ts";
import { type Plain, takenApart } from "./grammar.ts";
import type { Hashtag } from "./hashtag.ts";
import type { KnownTags } from "./known.ts";
import { isAwake, lastSignOf, stands, stateOf } from "./life.ts";
import type { DepartmentStore, FollowStore, TagActivity } from "./ports.ts";

export interface OverviewDeps {
  readonly tags: KnownTags;
  readonly follows: Pick<FollowStore, "of">;
  readonly activity: Pick<TagActivity, "ofDepartment">;
  readonly departments: Pick<DepartmentStore, "all">;
  readonly plain: Plain;
  /** Of fewer people nothing is told. */
  readonly groupMin: number;
  readonly clock: Clock;
}

/** The tags that concern somebody; what stands in one list stands in none after it. */
export interface TagOverview {
  readonly hosted: readonly Hashtag[];
  readonly founded: readonly Hashtag[];
  readonly followed: readonly Hashtag[];
  /** With the abbreviation of their department, or used in it. */
  readonly department: readonly Hashtag[];
  /** The most used first. */
  readonly living: readonly Hashtag[];
  /** The last that fell asleep first. */
  readonly asleep: readonly Hashtag[];
}

/** What a department wrote of lately. */
const LATELY = Temporal.Duration.from({ hours: 90 * 24 });

/** @param limit - of each list */
export async function tagOverview(deps: OverviewDeps, person: Person, limit: number): Promise<TagOverview> {
  const now = deps.clock();
  const all = [...deps.tags.all()].filter(stands);
  const [follows, ofDepartment] = await Promise.all([
    deps.follows.of(person.id),
    departmentTags(deps, person.department, all, limit),
  ]);
  const told = new Set<string>();
  const next = (tags: readonly Hashtag[]) => {
    const fresh = tags.filter(({ name }) => !told.has(name)).slice(0, limit);
    for (const { name } of fresh) told.add(name);
    return fresh;
  };
  const mine = {
    hosted: next(mostUsed(all.filter(({ hosts }) => hosts.includes(person.id)))),
    founded: next(mostUsed(all.filter(({ founderId }) => founderId === person.id))),
    followed: next(follows.flatMap(({ tag }) => deps.tags.tag(tag) ?? [])),
  };
  const department = next(ofDepartment.filter((tag) => isAwake(tag, now)));
  const living = next(mostUsed(all.filter((tag) => isAwake(tag, now))));
  return { ...mine, department, living, asleep: next(lastAsleep(all, now)) };
}

async function departmentTags(
  { activity, clock, departments, groupMin, plain, tags }: OverviewDeps,
  department: string | null,
  all: readonly Hashtag[],
  limit: number,
): Promise<readonly Hashtag[]> {
  if (department === null) return [];
  const [known, used] = await Promise.all([
    departments.all(),
    activity.ofDepartment(department, clock().subtract(LATELY), groupMin, limit),
  ]);
  const short = departmentNames(known, all, plain).shortOf(department);
  const own = all.filter(({ name }) => short !== null && takenApart(name).prefix === short);
  return [...mostUsed(own), ...used.flatMap((name) => tags.tag(name) ?? [])];
}

function mostUsed(tags: readonly Hashtag[]): readonly Hashtag[] {
  return tags.toSorted((a, b) => b.posts - a.posts || a.name.localeCompare(b.name));
}

function lastAsleep(tags: readonly Hashtag[], now: Temporal.Instant): readonly Hashtag[] {
  return tags
    .filter((tag) => stateOf(tag, now) === "sleeping")
    .toSorted((a, b) => Temporal.Instant.compare(lastSignOf(b), lastSignOf(a)) || a.name.localeCompare(b.name));
}
