import type { Clock } from "#shared/time.ts";
import type { PersonId } from "./person.ts";
import type { Directory } from "./ports.ts";

export type Role = "owner" | "admin" | "champion" | "worksCouncil";

/** Who may do what: one answer for chat, API and jobs. */
export interface Roles {
  of(id: PersonId): Promise<ReadonlySet<Role>>;
}

const CACHE_TIME = Temporal.Duration.from({ minutes: 10 });
const CACHED_PEOPLE_MAX = 10_000;

/**
 * Roles from membership in the configured Entra groups, remembered for ten minutes.
 *
 * @param groups - the group id of each role; a role without one is nobody's
 * @param now - real time: a clock that is moved forward must not make a role stale or fresh
 */
export function directoryRoles(
  directory: Directory,
  groups: Readonly<Partial<Record<Role, string>>>,
  now: Clock,
): Roles {
  const cache = new Map<PersonId, { readonly roles: ReadonlySet<Role>; readonly until: Temporal.Instant }>();
  const configured = Object.entries(groups) as [Role, string][];
  return {
    async of(id) {
      const known = cache.get(id);
      if (known && Temporal.Instant.compare(now(), known.until) < 0) return known.roles;
      if (configured.length === 0) return new Set();

      const memberOf = await directory.groupsOf(id, [...new Set(configured.map(([, group]) => group))]);
      const roles = new Set(configured.filter(([, group]) => memberOf.includes(group)).map(([role]) => role));
      if (cache.size >= CACHED_PEOPLE_MAX) cache.clear();
      cache.set(id, { roles, until: now().add(CACHE_TIME) });
      return roles;
    },
  };
}
