import type { Language, PersonId } from "#domain/people/index.ts";
import type { Place } from "#domain/posts/index.ts";
import type { PersonalData } from "#shared/personal-data.ts";
import type { Draft } from "./draft.ts";
import type { WordLists } from "./remarks.ts";

export interface DraftStore extends PersonalData {
  find(personId: PersonId, id: string): Promise<Draft | null>;
  /** The newest first. */
  all(personId: PersonId): Promise<readonly Draft[]>;
  save(draft: Draft): Promise<void>;
  remove(personId: PersonId, id: string): Promise<void>;
  /** Removes those that expired. */
  forget(now: Temporal.Instant): Promise<void>;
}

/** Where somebody posts. */
export interface OwnPlaces {
  /** Where they posted of late, the latest first; only what is still listened to. */
  latest(personId: PersonId, limit: number): Promise<readonly Place[]>;
}

/** What is known of language beyond the rules. */
export interface PlainLanguage {
  /** Null for a short text and for other languages. */
  languageOf(text: string): Language | null;
  /** Words to ask about, those of the house included. */
  readonly lists: Readonly<Record<Language, WordLists>>;
}
