import type { LedgerEntry } from "#domain/attention/index.ts";
import { type Heap, heap } from "#shared/heap.ts";
import { micros } from "./time.ts";

export interface LedgerRow {
  entry: LedgerEntry;
  /** Not handed out before; null if at once. */
  retryAt: Temporal.Instant | null;
  /** The entry's `sentAt` as a number. */
  sentMicros: number | null;
  /** Since when a sender holds it, by the machine's clock. */
  heldSince: number | null;
  /** Changes with each step, so that what was noted of an earlier one no longer counts. */
  step: number;
}

interface Noted {
  readonly row: LedgerRow;
  readonly step: number;
}

/** Real time after which an entry that a sender took and did not decide on is handed out again. */
const HELD_MICROS = 120_000_000;

/** Moves what has waited long enough, and still waits. */
function wake(from: Heap<Noted>, to: Heap<Noted>, until: number): void {
  for (let next = from.peek(); next && next.rank <= until; next = from.peek()) {
    const { row, step } = next.item;
    from.pop();
    if (row.step === step) to.push({ row, step }, micros(row.entry.notAfter));
  }
}

/** The lowest rank of all that still wait. */
function firstOf(from: Heap<Noted>): number | null {
  for (let next = from.peek(); next; next = from.peek()) {
    if (next.item.row.step === next.item.step) return next.rank;
    from.pop();
  }
  return null;
}

/** Rows that wait to be sent, by when they may be and by when they expire. */
export function waitingRows(realNow: () => number) {
  const ready = heap<Noted>();
  const later = heap<Noted>();
  const held = heap<Noted>();

  function refresh(now: Temporal.Instant): void {
    wake(later, ready, micros(now));
    wake(held, ready, realNow());
  }

  function add(row: LedgerRow): void {
    const noted = { row, step: row.step };
    if (row.heldSince !== null) held.push(noted, row.heldSince + HELD_MICROS + 1);
    else if (row.retryAt) later.push(noted, micros(row.retryAt));
    else ready.push(noted, micros(row.entry.notAfter));
  }

  return {
    add,
    /** Those that may be sent at `now`, what expires first at their head. */
    take(now: Temporal.Instant, limit: number): LedgerRow[] {
      refresh(now);
      const taken: LedgerRow[] = [];
      const early: LedgerRow[] = [];
      while (taken.length < limit) {
        const next = ready.pop();
        if (!next) break;
        if (next.row.step !== next.step) continue;
        // Somebody asked for a later moment before.
        const isEarly = next.row.retryAt && Temporal.Instant.compare(next.row.retryAt, now) > 0;
        (isEarly ? early : taken).push(next.row);
      }
      for (const row of early) add(row);
      return taken;
    },
    nextAt(now: Temporal.Instant): Temporal.Instant | null {
      refresh(now);
      const next = [later, held].flatMap((from) => firstOf(from) ?? []);
      return next.length === 0 ? null : Temporal.Instant.fromEpochMilliseconds(Math.ceil(Math.min(...next) / 1000));
    },
  };
}
