import type { LedgerEntry } from "#domain/attention/index.ts";
import { instant } from "#tests/support/fakes.ts";

/** What came to Lars on its own half an hour ago. */
export function newest(kind: string, facts: Readonly<Record<string, unknown>>): LedgerEntry {
  return {
    ...{ id: "e1", personId: "lars", class: "appointment", kind, key: kind, facts },
    ...{ state: "sent", reason: null, tries: 0, notAfter: instant("2026-12-24T08:00Z") },
    ...{ plannedAt: instant("2026-11-23T07:30Z"), sentAt: instant("2026-11-23T07:30Z") },
  };
}
