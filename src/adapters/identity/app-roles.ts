import type { Role } from "#domain/people/index.ts";

/** The app's roles in Entra, by the values that tokens name them with; docs/guides/install.md has an admin define them. */
const ROLES: ReadonlyMap<string, Role> = new Map([
  ["Vorbild.Owner", "owner"],
  ["Vorbild.Admin", "admin"],
  ["Vorbild.Champion", "champion"],
  ["Vorbild.WorksCouncil", "worksCouncil"],
]);

export interface AppRoles {
  /** The roles that a token gives whoever it is of. */
  of(values: readonly string[]): ReadonlySet<Role>;
  /** What tokens named since the start, and those of it that are no roles of ours; whose tokens they were is not kept. */
  named(): { readonly all: readonly string[]; readonly unknown: readonly string[] };
}

/** Roles that come with a token, because somebody was assigned them in Entra. */
export function appRoles(): AppRoles {
  const seen = new Set<string>();
  return {
    of(values) {
      for (const value of values) seen.add(value);
      return new Set(values.flatMap((value) => ROLES.get(value) ?? []));
    },
    named() {
      const all = [...seen].toSorted();
      return { all, unknown: all.filter((value) => !ROLES.has(value)) };
    },
  };
}
