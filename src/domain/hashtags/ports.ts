import type { PersonalData } from "#shared/personal-data.ts";
import type { Transaction } from "#shared/transaction.ts";
import type { Tag, WordUse } from "./tag.ts";

export interface HashtagStore extends PersonalData {
  tags(): Promise<readonly Tag[]>;
  wordUses(): Promise<readonly WordUse[]>;
  /** Adds counts to what is stored. */
  addUses(tx: Transaction, tags: readonly Tag[], words: readonly WordUse[]): Promise<void>;
}

/** A text somebody is about to post, taken apart. Never stored. */
interface DraftWords {
  /** Keyed hashes, made as those of posts are. */
  readonly features: readonly number[];
  /** Folded word stems, for comparison with the names of tags. */
  readonly stems: readonly string[];
  /** Words that can name a topic, folded (`ä` → `ae`), best first. */
  readonly topics: readonly string[];
}

export interface DraftReader {
  readDraft(text: string): DraftWords;
  /** Folds and stems one part of a tag's name as `DraftWords.stems` are. */
  stem(part: string): string;
}
