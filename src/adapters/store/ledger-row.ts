import type { LedgerEntry } from "#domain/attention/index.ts";
import { instant, instantOrNull } from "./sql.ts";

export interface LedgerRow {
  readonly id: string;
  readonly person_id: string;
  readonly class: LedgerEntry["class"];
  readonly kind: string;
  readonly key: string;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly not_after: string;
  readonly state: LedgerEntry["state"];
  readonly planned_at: string;
  readonly sent_at: string | null;
  readonly reason: string | null;
  readonly tries: number;
}

export function entryOf(found: LedgerRow): LedgerEntry {
  return {
    id: found.id,
    personId: found.person_id,
    class: found.class,
    kind: found.kind,
    key: found.key,
    facts: found.facts,
    notAfter: instant(found.not_after),
    state: found.state,
    plannedAt: instant(found.planned_at),
    sentAt: instantOrNull(found.sent_at),
    reason: found.reason,
    tries: found.tries,
  };
}
