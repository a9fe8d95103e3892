import type { LedgerEntry, Settlement } from "#domain/attention/index.ts";
import type { Clock } from "#shared/time.ts";
import { micros } from "./time.ts";
import { type LedgerRow, waitingRows } from "./waiting.ts";

export type Outbox = ReturnType<typeof memoryOutbox>;

/** What becomes of the ledger's rows on their way to people. */
export function memoryOutbox(realClock: Clock) {
  const realNow = () => micros(realClock());
  const waiting = waitingRows(realNow);
  const sending = new Set<LedgerRow>();

  function step(row: LedgerRow, changes: Partial<LedgerEntry>, heldSince: number | null = null): void {
    row.entry = { ...row.entry, ...changes };
    if (changes.sentAt !== undefined) row.sentMicros = changes.sentAt && micros(changes.sentAt);
    row.step += 1;
    row.heldSince = heldSince;
    sending.delete(row);
  }

  function putOff(row: LedgerRow, changes: Partial<LedgerEntry>, until: Temporal.Instant | null): void {
    step(row, { ...changes, state: "planned" });
    row.retryAt = until;
    waiting.add(row);
  }

  return {
    nextAt: waiting.nextAt,

    add(entry: LedgerEntry): LedgerRow {
      const row: LedgerRow = { entry, retryAt: null, sentMicros: null, heldSince: null, step: 0 };
      waiting.add(row);
      return row;
    },

    take(now: Temporal.Instant, limit: number): LedgerEntry[] {
      const taken = waiting.take(now, limit);
      for (const row of taken) {
        step(row, {}, realNow());
        waiting.add(row);
      }
      return taken.map(({ entry }) => entry);
    },

    release(row: LedgerRow): void {
      if (row.entry.state === "planned") putOff(row, {}, row.retryAt);
    },

    putOff,

    /** Nothing more is to be done. */
    end(row: LedgerRow, changes: Partial<LedgerEntry>): void {
      const { topic: _, ...facts } = row.entry.facts;
      step(row, { ...changes, facts });
    },

    handOver(row: LedgerRow, changes: Partial<LedgerEntry>): void {
      step(row, { ...changes, state: "sending" }, realNow());
      sending.add(row);
    },

    recover(leaseSeconds: number): { inDoubt: number; again: number } {
      const before = realNow() - leaseSeconds * 1_000_000;
      const left = [...sending].filter(({ heldSince }) => heldSince !== null && heldSince < before);
      const unasked = left.filter(({ entry }) => entry.class === "unasked");
      for (const row of left) {
        const tries = row.entry.tries + 1;
        if (unasked.includes(row)) step(row, { state: "in_doubt", reason: "no_answer", tries });
        else putOff(row, { reason: null, sentAt: null, tries }, row.retryAt);
      }
      return { inDoubt: unasked.length, again: left.length - unasked.length };
    },
  };
}

const OPEN: readonly LedgerEntry["state"][] = ["planned", "sending", "in_doubt"];

/** What was sent or given up stays so: an answer that comes late changes nothing any more. */
export function settleRow(outbox: Outbox, row: LedgerRow, settlement: Settlement, now: Temporal.Instant): void {
  const { sentAt, state, tries } = row.entry;
  if (!OPEN.includes(state)) return;
  if (settlement.kind === "planned") {
    const again = { reason: null, sentAt: null, tries: tries + (settlement.isTry ? 1 : 0) };
    outbox.putOff(row, again, settlement.until);
    return;
  }
  const reason = settlement.kind === "sent" ? null : settlement.reason;
  const at = { sent: now, in_doubt: sentAt ?? now, dropped: null, failed: null }[settlement.kind];
  outbox.end(row, { state: settlement.kind, reason, sentAt: at });
}
