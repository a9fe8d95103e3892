import type { AuditAction } from "#shared/audit-action.ts";

interface EntryFacts {
  readonly day: string;
  readonly action: AuditAction;
  /** In the words of who did it; null if none was asked for. */
  readonly reason: string | null;
}

export interface AuditWords {
  readonly notForYou: string;
  readonly nothing: string;
  readonly newest: string;
  entry(facts: EntryFacts): string;
  readonly noNames: string;
}
