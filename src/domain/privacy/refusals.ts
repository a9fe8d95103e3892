import type { PersonId } from "#domain/people/index.ts";
import type { PostStore } from "#domain/posts/index.ts";
import type { Clock } from "#shared/time.ts";
import type { RefusalStore } from "./ports.ts";

interface RefusalsDeps {
  readonly store: Pick<RefusalStore, "add" | "end" | "closePast" | "all">;
  readonly posts: Pick<PostStore, "erase">;
  /** What others were offered and told of what was heard. */
  readonly told: { eraseAbout(personId: PersonId): Promise<number> };
  readonly clock: Clock;
  /** The hash under which the store knows a person. Asked for each post, so it must be cheap. */
  pseudonym(personId: PersonId): string;
}

/** Whose posts must not be listened to. */
export interface Refusals {
  isRefusedBy(personId: PersonId): boolean;
  /**
   * Listens to the person no more, and forgets their posts, and them in what others were told of these. Safe to repeat.
   *
   * @returns how many items were removed
   */
  refuse(personId: PersonId): Promise<number>;
  /** Listens to the person again, from now on; what they posted until now stays unheard. */
  allow(personId: PersonId): Promise<void>;
  /** Keeps away what the person posted until now, so that what is erased of it does not come back. */
  closePast(personId: PersonId): Promise<void>;
  /** Reads everything from the store: at the start, and now and then for what other replicas were told. */
  refresh(): Promise<void>;
}

/** Holds what the store knows in memory, because each post asks. */
export function rememberedRefusals({ store, posts, told, clock, pseudonym }: RefusalsDeps): Refusals {
  let refused = new Set<string>();
  let changes = 0;
  return {
    isRefusedBy: (personId) => refused.size > 0 && refused.has(pseudonym(personId)),
    async refuse(personId) {
      await store.add("listening", personId, clock());
      refused.add(pseudonym(personId));
      changes += 1;
      // Last, so that it also finds what was being stored while the person was speaking.
      const removed = await posts.erase(personId);
      return removed + (await told.eraseAbout(personId));
    },
    async allow(personId) {
      await store.end("listening", personId, clock());
      refused.delete(pseudonym(personId));
      changes += 1;
    },
    closePast: (personId) => store.closePast(personId, clock()),
    async refresh() {
      const before = changes;
      const hashes = await store.all("listening");
      // What was read may be older than what was said meanwhile; the next tick reads again.
      if (changes === before) refused = new Set(hashes);
    },
  };
}
