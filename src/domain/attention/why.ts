import type { PersonId } from "#domain/people/index.ts";
import type { LedgerEntry } from "./ledger.ts";
import type { LedgerStore } from "./ports.ts";

/** The ledger's row behind a message: the one that is named, else the newest. Nobody learns of another person's. */
export async function whyThis(
  deps: { readonly ledger: LedgerStore },
  personId: PersonId,
  entryId: string | null,
): Promise<LedgerEntry | null> {
  const entry = entryId === null ? await deps.ledger.latest(personId) : await deps.ledger.find(entryId);
  return entry?.personId === personId ? entry : null;
}
