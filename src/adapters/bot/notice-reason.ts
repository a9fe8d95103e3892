import type { LedgerEntry } from "#domain/attention/index.ts";
import type { NameOf } from "./names.ts";
import type { Message, Turn } from "./turn.ts";

/** Answers "why did I get this?" for one kind of notice, from what the ledger kept; null when that cannot be read. */
export type NoticeReason = (
  entry: LedgerEntry,
  reader: Pick<Turn, "person" | "words">,
  nameOf: NameOf,
) => Promise<Message | null>;
