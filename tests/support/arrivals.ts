import type { LedgerEntry } from "#domain/attention/index.ts";
import { NUDGE } from "#domain/leaders/index.ts";
import type { Arrival } from "#domain/rehearsal/world.ts";
import { instant, person } from "./fakes.ts";

/** A nudge that may arrive: on a Tuesday at 09:30, to Lars, who is free. */
export function arrival({
  at = "2027-01-05T08:30:00Z",
  ...changes
}: Partial<Omit<Arrival, "at">> & { at?: string } = {}): Arrival {
  return {
    at: instant(at),
    entryId: "1",
    kind: NUDGE,
    facts: { slot: at },
    person: person(),
    state: "free",
    isQuietPeriod: false,
    isStopped: false,
    isPaused: false,
    hasGate: true,
    ...changes,
  };
}

/** The ledger's row of that nudge. */
export function ledgerEntry({
  plannedAt = "2027-01-05T08:30:00Z",
  ...changes
}: Partial<Omit<LedgerEntry, "plannedAt">> & { plannedAt?: string } = {}): LedgerEntry {
  const at = instant(plannedAt);
  return {
    ...{ id: "1", personId: "lars", class: "unasked", kind: NUDGE, key: changes.id ?? "1", facts: {} },
    ...{ notAfter: at.add({ hours: 4 }), state: "sent", plannedAt: at, sentAt: at, reason: null, tries: 0 },
    ...changes,
  };
}
