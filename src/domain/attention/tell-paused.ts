import type { PersonId } from "#domain/people/index.ts";
import { AppError } from "#shared/errors.ts";
import type { Log } from "#shared/log.ts";
import type { Clock } from "#shared/time.ts";
import type { Transaction } from "#shared/transaction.ts";
import type { LedgerStore } from "./ports.ts";

/** Says to who looks after the service that Teams refused everything. */
const PAUSED = "attention.paused";

/** Nobody needs to know later than that; nothing is sent before the pause is over. */
const TOLD_WITHIN = Temporal.Duration.from({ hours: 3 * 24 });

interface TellPausedDeps {
  readonly ledger: Pick<LedgerStore, "add">;
  transaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T>;
  /** @throws AppError when the directory does not answer */
  admins(): Promise<readonly PersonId[]>;
  readonly clock: Clock;
  readonly log: Log;
}

/**
 * Tells admins that sending is paused: through the ledger like everything unasked, so as soon as something can be sent
 * again, and once a day at most, however often the pause is lifted and begins anew. Many sends that are refused at once
 * ask the directory once.
 */
export function tellPaused({ admins, clock, ledger, log, transaction }: TellPausedDeps) {
  let telling: Promise<void> | null = null;

  async function tell(reason: string): Promise<void> {
    const now = clock();
    const day = now.toZonedDateTimeISO("UTC").toPlainDate();
    try {
      const told = (await admins()).map((personId) => ({
        ...({ id: crypto.randomUUID(), personId, class: "unasked", kind: PAUSED } as const),
        ...{ key: `${PAUSED}:${day}:${personId}`, notAfter: now.add(TOLD_WITHIN), facts: { reason, at: `${now}` } },
      }));
      if (told.length > 0) await transaction((tx) => ledger.add(tx, told, now));
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      log.warn({ code: error.code }, "no admin is told that sending is paused");
    }
  }

  return (reason: string): Promise<void> => {
    telling ??= tell(reason).finally(() => {
      telling = null;
    });
    return telling;
  };
}
