import type { z } from "zod";
import type { LedgerEntry, LedgerStore } from "#domain/attention/index.ts";
import { isBefore } from "#shared/time.ts";
import type { Turn } from "./turn.ts";

/** A weekend, and a day or two to answer with "yes" alone. */
const ANSWERABLE_FOR = Temporal.Duration.from({ hours: 4 * 24 });

/** What a "yes" or "no" alone answers: the last message, if it is of this kind (or one of these) and came in the last days. */
export async function lastAsked<Facts>(
  { ledger }: { readonly ledger: Pick<LedgerStore, "latest"> },
  { now, person }: Turn,
  kind: string | readonly string[],
  facts: z.ZodType<Facts>,
): Promise<{ readonly entryId: LedgerEntry["id"]; readonly facts: Facts } | null> {
  const entry = await ledger.latest(person.id);
  if (!entry?.sentAt || ![kind].flat().includes(entry.kind) || isBefore(entry.sentAt.add(ANSWERABLE_FOR), now))
    return null;
  const read = facts.safeParse(entry.facts);
  return read.success ? { entryId: entry.id, facts: read.data } : null;
}
