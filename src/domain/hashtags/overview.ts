import type { Person, PersonId } from "#domain/people/index.ts";
import type { Clock } from "#shared/time.ts";
import { departmentNames } from "./departments.ts";
import type { Plain } from "./grammar.ts";
import type { Hashtag } from "./hashtag.ts";
import type { KnownTags } from "./known.ts";
import { isAwake, lastSignOf, SLEEPS_AFTER, stands } from "./life.ts";
import type { DepartmentStore, FollowStore, TagActivity } from "./ports.ts";

export interface OverviewDeps {
  readonly tags: KnownTags;
  readonly follows: Pick<FollowStore, "of">;
  readonly activity: Pick<TagActivity, "ofDepartment">;
  readonly departments: Pick<DepartmentStore, "all">;
  readonly plain: Plain;
  /** Of fewer people nothing is told. */
  groupMin(): number;
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
/** What stands in one of so many lists is left out of those after it. */
const LISTS = 6;

/** @param limit - of each list */
export async function tagOverview(deps: OverviewDeps, person: Person, limit: number): Promise<TagOverview> {
  const now = deps.clock();
  const [follows, { short, used }] = await Promise.all([
    deps.follows.of(person.id),
    departmentOf(deps, person.department, limit),
  ]);
  const found = findTags(deps.tags.all(), { id: person.id, short, now }, limit * LISTS);
  const told = new Set<string>();
  const next = (tags: readonly Hashtag[]) => {
    const fresh = tags.filter(({ name }) => !told.has(name)).slice(0, limit);
    for (const { name } of fresh) told.add(name);
    return fresh;
  };
  const mine = {
    hosted: next(found.hosted),
    founded: next(found.founded),
    followed: next(follows.flatMap(({ tag }) => deps.tags.tag(tag) ?? [])),
  };
  const department = next([...found.department, ...used.filter((tag) => isAwake(tag, now))]);
  return { ...mine, department, living: next(found.living), asleep: next(found.asleep) };
}

/** How the tags of a department begin, and which others are used in it. */
async function departmentOf(
  { activity, clock, departments, groupMin, plain, tags }: OverviewDeps,
  department: string | null,
  limit: number,
): Promise<{ readonly short: string | null; readonly used: readonly Hashtag[] }> {
  if (department === null) return { short: null, used: [] };
  const [known, used] = await Promise.all([
    departments.all(),
    activity.ofDepartment(department, clock().subtract(LATELY), groupMin(), limit),
  ]);
  const short = departmentNames(known, tags.all(), plain).shortOf(department);
  return { short, used: used.flatMap((name) => tags.tag(name) ?? []) };
}

/** What concerns somebody, in one look at each tag: there may be a million, and everybody else waits meanwhile. */
function findTags(
  tags: Iterable<Hashtag>,
  { id, now, short }: { readonly id: PersonId; readonly short: string | null; readonly now: Temporal.Instant },
  limit: number,
) {
  const [hosted, founded, department, living] = [firsts(limit), firsts(limit), firsts(limit), firsts(limit)];
  const asleep = firsts(limit);
  const awakeAfter = now.subtract(SLEEPS_AFTER).epochMilliseconds;
  for (const tag of tags) {
    if (!stands(tag)) continue;
    if (tag.hosts.includes(id)) hosted.add(tag, tag.posts);
    if (tag.founderId === id) founded.add(tag, tag.posts);
    const sign = lastSignOf(tag).epochMilliseconds;
    if (sign <= awakeAfter) {
      asleep.add(tag, sign);
      continue;
    }
    living.add(tag, tag.posts);
    if (short !== null && tag.name.startsWith(`${short}_`)) department.add(tag, tag.posts);
  }
  return {
    ...{ hosted: hosted.all(), founded: founded.all(), department: department.all() },
    ...{ living: living.all(), asleep: asleep.all() },
  };
}

/** Keeps the tags with the highest numbers, in the order of those and then of their names. */
function firsts(limit: number) {
  const kept: { readonly tag: Hashtag; readonly rank: number }[] = [];
  return {
    add(tag: Hashtag, rank: number): void {
      const isBehind = (other: { readonly tag: Hashtag; readonly rank: number } | undefined) =>
        other !== undefined && (other.rank > rank || (other.rank === rank && other.tag.name < tag.name));
      if (kept.length === limit && isBehind(kept.at(-1))) return;
      let at = kept.length;
      while (at > 0 && !isBehind(kept[at - 1])) at--;
      kept.splice(at, 0, { tag, rank });
      if (kept.length > limit) kept.pop();
    },
    all: () => kept.map(({ tag }) => tag),
  };
}
