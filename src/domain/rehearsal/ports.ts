import type { LedgerEntry, LedgerStore, QuietPeriodStore } from "#domain/attention/index.ts";
import type { Acts, GateStore, LeaderStore } from "#domain/leaders/index.ts";
import type { PeopleStore, PersonId } from "#domain/people/index.ts";
import type { AuditLog, RefusalStore } from "#domain/privacy/index.ts";
import type { Clock } from "#shared/time.ts";
import type { Transaction } from "#shared/transaction.ts";

/** Everything that the rules of nudging remember, and when there is something to do next. */
export interface Office {
  readonly leaders: Pick<LeaderStore, "find" | "save" | "change" | "takeDue"> & {
    /** When somebody is due next; null if nobody ever is. */
    nextDueAt(): Temporal.Instant | null;
  };
  readonly ledger: Pick<
    LedgerStore,
    | "add"
    | "take"
    | "release"
    | "standing"
    | "claim"
    | "sentSince"
    | "withdraw"
    | "settle"
    | "recover"
    | "find"
    | "heldBack"
    | "pauseReason"
    | "pause"
    | "resume"
  > & {
    /** When something is to be looked at again that cannot be sent at `now`; null if nothing is. */
    nextAt(now: Temporal.Instant): Temporal.Instant | null;
    all(): Iterable<LedgerEntry>;
  };
  readonly people: Pick<PeopleStore, "find" | "recall" | "save" | "contact" | "saveContact" | "forgetContact">;
  readonly gates: Pick<GateStore, "gateOf" | "open">;
  readonly refusals: Pick<RefusalStore, "add" | "end">;
  readonly audit: Pick<AuditLog, "note" | "latest">;
  readonly quietPeriods: QuietPeriodStore;
  readonly acts: Acts & {
    /** Notes that somebody was visible. */
    note(personId: PersonId, at: Temporal.Instant): void;
  };
  transaction<Result>(work: (tx: Transaction) => Promise<Result>): Promise<Result>;
}

/** @param realClock - the machine's own time, for leases */
export type OpenOffice = (realClock: Clock) => Office;
