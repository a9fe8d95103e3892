import type { Clock } from "#shared/time.ts";
import type { PersonId } from "./person.ts";
import type { Directory, Profile } from "./ports.ts";

const REMEMBERED_FOR = Temporal.Duration.from({ hours: 1 });
const REMEMBERED_MAX = 10_000;
/** More than ask or contribute in a week, of whom as little is remembered. */
const DEPARTMENTS_MAX = 50_000;

/**
 * A directory that is asked about somebody once an hour, whatever it answered: who has no department there, or whom it
 * cannot tell about at present, must not wait for it with every message.
 *
 * @param now - real time
 */
export function rememberedDirectory(directory: Directory, now: Clock): Directory {
  const known = new Map<PersonId, { readonly profile: Promise<Profile | null>; readonly until: Temporal.Instant }>();
  const departments = new Map<PersonId, { readonly department: string | null; readonly until: Temporal.Instant }>();
  const isFresh = (one: { readonly until: Temporal.Instant } | undefined) =>
    one !== undefined && Temporal.Instant.compare(now(), one.until) < 0;
  return {
    ...directory,
    async departments(ids) {
      if (departments.size + ids.length > DEPARTMENTS_MAX) departments.clear();
      const asked = ids.filter((id) => !isFresh(departments.get(id)));
      const found = asked.length > 0 ? await directory.departments(asked) : [];
      for (const [id, department] of found) departments.set(id, { department, until: now().add(REMEMBERED_FOR) });
      return new Map(
        ids.flatMap((id) => {
          const known = departments.get(id);
          return known && isFresh(known) ? [[id, known.department] as const] : [];
        }),
      );
    },
    find(id) {
      const before = known.get(id);
      if (before && Temporal.Instant.compare(now(), before.until) < 0) return before.profile;
      if (known.size >= REMEMBERED_MAX) known.clear();
      const profile = directory.find(id);
      known.set(id, { profile, until: now().add(REMEMBERED_FOR) });
      return profile;
    },
  };
}
