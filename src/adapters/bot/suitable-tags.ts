import { setTimeout as wait } from "node:timers/promises";
import { LRUCache } from "lru-cache";
import { type Forbidden, type KnownTags, type Suggestion, stands } from "#domain/hashtags/index.ts";

export interface SuitableDeps {
  readonly tags: Pick<KnownTags, "tag">;
  /** Why no tag is called so; asks the directory who is. */
  forbids(name: string): Promise<Forbidden | null>;
}

/** Nobody waits longer for a suggestion, and Teams itself gives up after five seconds. */
const CHECK_WITHIN_MS = 1_500;
/** People join and leave, and a suggestion is asked for with each letter. */
const REMEMBERED_MS = 10 * 60 * 1000;
const REMEMBERED_MAX = 5_000;

/**
 * Leaves what may be suggested: tags by the names that they have now, none that ended, none that names a person, a secret
 * customer or worse. While the directory is silent, what lives is believed, and what would be new is not.
 */
export function suitableTags({ forbids, tags }: SuitableDeps) {
  const checks = new LRUCache<string, Promise<Forbidden | null>>({
    max: REMEMBERED_MAX,
    ttl: REMEMBERED_MS,
    memoMethod: (name) =>
      forbids(name).catch((error: unknown) => {
        checks.delete(name);
        throw error;
      }),
  });

  async function isSuitable({ kind, name }: Suggestion, late: Promise<"late">): Promise<boolean> {
    const reason = await Promise.race([checks.memo(name), late]);
    return reason === null || (reason === "late" && kind === "living");
  }

  return async (found: readonly Suggestion[]): Promise<readonly Suggestion[]> => {
    const present = found.flatMap((one) => asPresent(one) ?? []);
    const each = present.filter(({ name }, index) => present.findIndex((one) => one.name === name) === index);
    const late = wait(CHECK_WITHIN_MS, "late" as const, { ref: false });
    const suitable = await Promise.all(each.map((one) => isSuitable(one, late)));
    return each.filter((_, index) => suitable[index]);
  };

  function asPresent(one: Suggestion): Suggestion | null {
    const tag = tags.tag(one.name);
    if (!tag) return one;
    return stands(tag) ? { ...one, name: tag.name, posts: tag.posts } : null;
  }
}
