import type { PersonId } from "#domain/people/index.ts";
import type { AuditAction } from "#shared/audit-action.ts";
import type { Clock } from "#shared/time.ts";
import type { Transaction } from "#shared/transaction.ts";
import type { Outbox, QuietPeriodStore } from "./ports.ts";

export interface QuietPeriodDeps {
  readonly quietPeriods: QuietPeriodStore;
  readonly outbox: Outbox;
  readonly clock: Clock;
  /** Remembers who did it, with the deed itself or not at all. */
  note(tx: Transaction, action: AuditAction, actorId: PersonId): Promise<void>;
}

/** Tells nobody anything unasked from now on, until somebody ends it. False when that is so already. */
export async function beginQuietPeriod({ quietPeriods, note, clock }: QuietPeriodDeps, by: PersonId): Promise<boolean> {
  return quietPeriods.begin(clock(), (tx) => note(tx, "attention.quietPeriodBegan", by));
}

/** Goes on with what is still worth saying. False when there was no quiet period. */
export async function endQuietPeriod({ quietPeriods, note, outbox }: QuietPeriodDeps, by: PersonId): Promise<boolean> {
  const ended = await quietPeriods.end((tx) => note(tx, "attention.quietPeriodEnded", by));
  if (ended) outbox.wake();
  return ended;
}
