import type { Intention, LedgerEntry } from "#domain/attention/index.ts";
import type { Transaction } from "#shared/transaction.ts";
import { nothingPersonal } from "./fakes.ts";

/** A ledger in memory of which everything is sent at once, unless `fates` says what became of it. */
export function sentLedger(clock: () => Temporal.Instant) {
  const added: Intention[] = [];
  const planned: LedgerEntry[] = [];
  const fates = new Map<string, Pick<LedgerEntry, "state" | "sentAt">>();
  const entries = () => planned.map((entry): LedgerEntry => ({ ...entry, ...fates.get(entry.id) }));
  return {
    ...nothingPersonal,
    ...{ added, fates },
    add: async (_tx: Transaction, intentions: readonly Intention[]) => {
      const now = clock();
      for (const intention of intentions.filter(({ key }) => added.every((one) => one.key !== key))) {
        added.push(intention);
        planned.push({ ...intention, state: "sent", plannedAt: now, sentAt: now, reason: null, tries: 0 });
      }
    },
    find: async (id: string) => entries().find((entry) => entry.id === id) ?? null,
    latest: async (personId: string) =>
      entries().findLast((entry) => entry.personId === personId && entry.sentAt !== null) ?? null,
    latestOf: async (personId: string, kind: string, tag: string) =>
      entries().findLast((entry) => entry.personId === personId && entry.kind === kind && entry.facts["tag"] === tag) ??
      null,
  };
}
