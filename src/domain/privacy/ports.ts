import type { PersonId } from "#domain/people/index.ts";
import type { AuditAction } from "#shared/audit-action.ts";
import type { PersonalData } from "#shared/personal-data.ts";
import type { Transaction } from "#shared/transaction.ts";
import type { Inside } from "./leaks.ts";

/**
 * What a person has forbidden: `listening`, that their posts are recorded and learned from; `writing`, that the bot says
 * anything to them of its own accord but about their own appointments.
 */
type RefusalKind = "listening" | "writing";

/**
 * Who refused what, and whose past is closed, known by a keyed hash only. `erase` leaves both alone, or else the next
 * post, or an old one that is read again, would bring back the person who was just forgotten.
 */
export interface RefusalStore extends PersonalData {
  /**
   * Keeps the refusal. Once this resolves, nothing that it forbids is stored any more, by whichever process, and what
   * was being stored meanwhile stands there to be erased. Safe to repeat.
   */
  add(kind: RefusalKind, personId: PersonId, since: Temporal.Instant): Promise<void>;
  /** Ends the refusal, and closes the past of who refused to be listened to. */
  end(kind: RefusalKind, personId: PersonId, now: Temporal.Instant): Promise<void>;
  /**
   * From now on, nothing is stored of what the person posted before `until`, nor that somebody mentioned them then; by
   * whichever process, and with the same promise as `add`. It is noted that they were erased then.
   */
  closePast(personId: PersonId, until: Temporal.Instant): Promise<void>;
  /** The hashes of all who were erased at that moment or later: a backup that is older holds them still. */
  erasedSince(moment: Temporal.Instant): Promise<readonly string[]>;
  /** Forgets whose past was closed until before that. */
  forget(before: Temporal.Instant): Promise<void>;
  has(kind: RefusalKind, personId: PersonId): Promise<boolean>;
  /** The hashes of all who refused. */
  all(kind: RefusalKind): Promise<readonly string[]>;
}

/** Something that somebody in charge did and must answer for. */
export interface AuditEntry {
  readonly at: Temporal.Instant;
  readonly action: AuditAction;
  readonly reason: string | null;
}

/** Who did what to whom, by keyed hashes: erasing a person leaves it alone. */
export interface AuditLog extends PersonalData {
  /** @param tx - where what was done is written, too */
  note(
    entry: AuditEntry & { readonly actorId: PersonId; readonly subjectId: PersonId | null },
    tx?: Transaction,
  ): Promise<void>;
  /** The newest first. */
  latest(limit: number): Promise<readonly AuditEntry[]>;
}

/** Looks at what is stored about whom, so that the proof knows what no answer may hold. */
export interface InsideStore {
  /** @param limit - most people that are looked at, those of late first */
  inside(limit: number): Promise<Inside>;
}
