import type { PersonId } from "#domain/people/index.ts";
import type { Hashtag } from "./hashtag.ts";
import { type DepartmentDeps, listDepartments, note, prefixIn } from "./name-department.ts";

/** Which tags would be called what. */
export interface Renaming {
  readonly from: string;
  readonly to: string;
  readonly tags: readonly Hashtag[];
}

/** What a reorganisation would rename; null when one of the two can be no abbreviation. */
export function renaming(
  deps: Pick<DepartmentDeps, "tags" | "plain">,
  typed: { from: string; to: string },
): Renaming | null {
  const [from, to] = [prefixIn(deps, typed.from), prefixIn(deps, typed.to)];
  if (from === null || to === null || from === to) return null;
  return {
    from,
    to,
    tags: [...deps.tags.all()].filter((tag) => tag.became === null && tag.name.startsWith(`${from}_`)),
  };
}

/**
 * Renames every tag of a department; what each was called keeps working. Safe to repeat after an interruption.
 *
 * @returns how many tags have another name now
 */
export async function renameDepartment(
  deps: DepartmentDeps,
  by: PersonId,
  { from, tags, to }: Renaming,
): Promise<number> {
  let renamed = 0;
  for (const { name } of tags) {
    const target = to + name.slice(from.length);
    const into = deps.tags.tag(target)?.name ?? target;
    if (await deps.gardens.become(name, into, "renamed", deps.clock())) renamed += 1;
  }
  await moveShort(deps, { from, to }, note(deps, by, "hashtags.departmentRenamed", `${from} → ${to}`));
  return renamed;
}

/** Tags that were renamed so and are called so still. */
export function renamedBefore(
  deps: Pick<DepartmentDeps, "tags">,
  { from, to }: Pick<Renaming, "from" | "to">,
): readonly Hashtag[] {
  return [...deps.tags.all()].filter(
    ({ became, name }) =>
      became?.how === "renamed" && name.startsWith(`${from}_`) && became.name === to + name.slice(from.length),
  );
}

/** Takes a reorganisation back: the tags are called again what they were. */
export async function undoRenaming(
  deps: DepartmentDeps,
  by: PersonId,
  { from, to }: Pick<Renaming, "from" | "to">,
): Promise<number> {
  let restored = 0;
  for (const { name } of renamedBefore(deps, { from, to })) {
    if (await deps.gardens.standAlone(name)) restored += 1;
  }
  await moveShort(deps, { from: to, to: from }, note(deps, by, "hashtags.departmentRestored", `${to} → ${from}`));
  return restored;
}

/** Whoever types the earlier abbreviation gets the new one. */
async function moveShort(
  deps: DepartmentDeps,
  { from, to }: Pick<Renaming, "from" | "to">,
  noted: ReturnType<typeof note>,
): Promise<void> {
  const department = (await listDepartments(deps)).find(({ short }) => short === from);
  const aliases = department && [...department.aliases.filter((alias) => alias !== to), from];
  const saved = department && aliases && (await deps.departments.save({ ...department, short: to, aliases }, noted));
  // No department has the abbreviation, or another has the new one.
  if (!saved) await noted();
}
