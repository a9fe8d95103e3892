import type { PersonId } from "#domain/people/index.ts";
import { isBefore } from "#shared/time.ts";
import type { Hashtag } from "./hashtag.ts";
import { UNDO_FOR } from "./merge-undo.ts";
import { type DepartmentDeps, listDepartments, note, prefixIn } from "./name-department.ts";

interface Prefixes {
  readonly from: string;
  readonly to: string;
}

/** Which tags would be called what. */
export interface Renaming extends Prefixes {
  readonly tags: readonly Hashtag[];
  /** New names that were heard already, and would be those of the tags. */
  readonly heard: readonly string[];
  /** Tags that keep their names: the new one is that of another tag, whose hosts were not asked. */
  readonly kept: readonly string[];
  /** Another department whose tags begin with the new abbreviation. */
  readonly rival: string | null;
}

/** What a reorganisation would rename; null when one of the two can be no abbreviation. */
export async function renaming(deps: DepartmentDeps, typed: Prefixes): Promise<Renaming | null> {
  const [from, to] = [prefixIn(deps, typed.from), prefixIn(deps, typed.to)];
  if (from === null || to === null || from === to) return null;
  const [own, others, departments] = await Promise.all([
    deps.gardens.named(`${from}_`),
    deps.gardens.named(`${to}_`),
    listDepartments(deps),
  ]);
  const there = new Map(others.map((tag) => [tag.name, tag]));
  const standing = own.filter(({ became }) => became === null);
  const isTaken = (tag: Hashtag) => {
    const other = there.get(to + tag.name.slice(from.length));
    return other !== undefined && !isOnlyHeard(other) && !wasName(other, tag);
  };
  const tags = standing.filter((tag) => !isTaken(tag));
  const rival = departments.find(
    ({ aliases, short }) => [short, ...aliases].includes(to) && ![short, ...aliases].includes(from),
  );
  return {
    ...{ from, to, tags, rival: rival?.name ?? null },
    heard: tags.map(({ name }) => to + name.slice(from.length)).filter((name) => there.get(name)?.became === null),
    kept: standing.filter(isTaken).map(({ name }) => name),
  };
}

function isOnlyHeard({ became, foundedAt, hosts, retiredAt }: Hashtag): boolean {
  return became === null && foundedAt === null && retiredAt === null && hosts.length === 0;
}

function wasName({ became }: Hashtag, { name }: Hashtag): boolean {
  return became?.how === "renamed" && became.name === name;
}

/**
 * Renames every tag of a department; what each was called keeps working. Safe to repeat after an interruption.
 *
 * @returns how many tags have another name now, and which have not
 */
export async function renameDepartment(
  deps: DepartmentDeps,
  by: PersonId,
  { from, kept, rival, tags, to }: Renaming,
): Promise<{ readonly count: number; readonly kept: readonly string[] }> {
  await moveShort(deps, { from, to, rival }, note(deps, by, "hashtags.departmentRenamed", `${from} → ${to}`));
  const missed = [];
  for (const { name } of tags) {
    const isRenamed = await deps.gardens.become(name, to + name.slice(from.length), "renamed", deps.clock());
    if (!isRenamed) missed.push(name);
  }
  return { count: tags.length - missed.length, kept: [...kept, ...missed] };
}

/** Tags that were renamed so of late and are called so still. */
export async function renamedBefore(
  { clock, gardens }: Pick<DepartmentDeps, "clock" | "gardens">,
  { from, to }: Prefixes,
): Promise<readonly Hashtag[]> {
  const since = clock().subtract(UNDO_FOR);
  return (await gardens.named(`${from}_`)).filter(
    ({ became, name }) =>
      became?.how === "renamed" && became.name === to + name.slice(from.length) && isBefore(since, became.at),
  );
}

/** Takes a reorganisation back: the tags are called again what they were. */
export async function undoRenaming(deps: DepartmentDeps, by: PersonId, { from, to }: Prefixes): Promise<number> {
  const renamed = await renamedBefore(deps, { from, to });
  await moveShortBack(deps, { from, to }, note(deps, by, "hashtags.departmentRestored", `${to} → ${from}`));
  let restored = 0;
  for (const { name } of renamed) {
    if (await deps.gardens.standAlone(name)) restored += 1;
  }
  return restored;
}

/** Whoever types the earlier abbreviation gets the new one, unless that is another department's. */
async function moveShort(
  deps: DepartmentDeps,
  { from, rival, to }: Pick<Renaming, "from" | "to" | "rival">,
  noted: ReturnType<typeof note>,
): Promise<void> {
  const department = (await listDepartments(deps)).find(({ short }) => short === from && rival === null);
  const aliases = department && [...department.aliases.filter((alias) => alias !== to), from];
  const saved = department && aliases && (await deps.departments.save({ ...department, short: to, aliases }, noted));
  if (!saved) await noted();
}

async function moveShortBack(
  { departments }: DepartmentDeps,
  { from, to }: Prefixes,
  noted: ReturnType<typeof note>,
): Promise<void> {
  const department = (await departments.all()).find(({ aliases, short }) => short === to && aliases.includes(from));
  const aliases = department?.aliases.filter((alias) => alias !== from);
  const saved = department && aliases && (await departments.save({ ...department, short: from, aliases }, noted));
  if (!saved) await noted();
}
