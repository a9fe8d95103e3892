import type { PersonId } from "#domain/people/index.ts";
import type { PersonalData } from "#shared/personal-data.ts";

/** What a person has forbidden: `listening`, that their posts are recorded and learned from. */
type RefusalKind = "listening";

/**
 * Who refused what, known by a keyed hash only. `erase` leaves it alone, or else the next post would bring back the
 * person who was just forgotten; only `remove` ends a refusal.
 */
export interface RefusalStore extends PersonalData {
  /**
   * Keeps the refusal. Once this resolves, nothing that it forbids is stored any more, by whichever process, and what
   * was being stored meanwhile stands there to be erased. Safe to repeat.
   */
  add(kind: RefusalKind, personId: PersonId, since: Temporal.Instant): Promise<void>;
  remove(kind: RefusalKind, personId: PersonId): Promise<void>;
  /** The hashes of all who refused. */
  all(kind: RefusalKind): Promise<readonly string[]>;
}
