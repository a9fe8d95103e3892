import type { PersonId, Roles } from "#domain/people/index.ts";
import type { AuditLog } from "#domain/privacy/index.ts";
import type { AuditAction } from "#shared/audit-action.ts";
import type { Clock } from "#shared/time.ts";
import type { Transaction } from "#shared/transaction.ts";
import { departmentNames } from "./departments.ts";
import { type Plain, readName } from "./grammar.ts";
import type { Department } from "./hashtag.ts";
import type { KnownTags } from "./known.ts";
import type { DepartmentStore, GardenStore } from "./ports.ts";

export interface DepartmentDeps {
  readonly departments: DepartmentStore;
  readonly gardens: Pick<GardenStore, "become" | "named" | "standAlone">;
  readonly tags: KnownTags;
  readonly roles: Roles;
  readonly audit: Pick<AuditLog, "note">;
  readonly plain: Plain;
  readonly clock: Clock;
}

/** Whether somebody may say how departments are called; nobody may while the directory does not answer. */
export async function mayName({ roles }: Pick<DepartmentDeps, "roles">, personId: PersonId): Promise<boolean> {
  return roles.of(personId).then(
    (held) => held.has("owner"),
    () => false,
  );
}

/** Every department with the abbreviation that its tags have, also where nobody said which. */
export async function listDepartments({
  departments,
  plain,
  tags,
}: Pick<DepartmentDeps, "departments" | "tags" | "plain">): Promise<readonly Department[]> {
  const all = await departments.all();
  const names = departmentNames(all, tags.all(), plain);
  return all
    .map((one) => ({ ...one, short: one.short ?? names.shortOf(one.name) }))
    .toSorted((a, b) => a.name.localeCompare(b.name, "de"));
}

export type NamingDepartment =
  | { readonly kind: "named"; readonly department: Department }
  | { readonly kind: "unknown" | "taken" | "unreadable" };

/** Says what the tags of a department begin with, or what else it is called. Tags that exist keep their names. */
export async function nameDepartment(
  deps: DepartmentDeps,
  by: PersonId,
  {
    aliases,
    department,
    short,
  }: { readonly department: string; readonly short: string | null; readonly aliases: readonly string[] },
): Promise<NamingDepartment> {
  const all = await listDepartments(deps);
  const found = departmentCalled(deps, all, department);
  if (!found) return { kind: "unknown" };
  const read = short === null ? null : prefixIn(deps, short);
  if (short !== null && read === null) return { kind: "unreadable" };
  const more = aliases.map((alias) => deps.plain(alias).trim());
  const others = all.filter(({ name }) => name !== found.name);
  const said = read === null ? more : [read, ...more];
  if (said.some((one) => departmentCalled(deps, others, one))) return { kind: "taken" };
  const changed = { ...found, short: read ?? found.short, aliases: [...new Set([...found.aliases, ...more])] };
  // Where nobody says it, the tags that live go on deciding.
  const stored = (await deps.departments.all()).find(({ name }) => name === found.name)?.short ?? null;
  const noted = note(deps, by, "hashtags.departmentNamed", `${found.name}: ${said.join(", ")}`);
  const isSaved = await deps.departments.save({ ...changed, short: read ?? stored }, noted);
  return isSaved ? { kind: "named", department: changed } : { kind: "taken" };
}

function departmentCalled({ plain }: Pick<DepartmentDeps, "plain">, all: readonly Department[], typed: string) {
  const wanted = plain(typed).trim();
  return all.find(({ aliases, name, short }) => [name, short ?? "", ...aliases].some((one) => plain(one) === wanted));
}

/** An abbreviation as names of tags begin with it: one word. */
export function prefixIn({ plain }: Pick<DepartmentDeps, "plain">, typed: string): string | null {
  const read = readName(typed.trim(), plain);
  return typeof read === "object" && read.prefix === null ? read.name : null;
}

/** Writes what is done to names that everybody sees into the audit log, together with it where that can be. */
export function note({ audit, clock }: DepartmentDeps, actorId: PersonId, action: AuditAction, reason: string) {
  return (tx?: Transaction): Promise<void> => audit.note({ at: clock(), action, actorId, subjectId: null, reason }, tx);
}
