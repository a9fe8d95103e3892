import type { Person } from "#domain/people/index.ts";

/** Whom a text or a search is from. */
export type Author = Pick<Person, "id" | "department">;

/** A text that is about to be posted, or was. Never stored. */
export interface Draft {
  readonly text: string;
  readonly author: Author;
}

/** A tag that fits. */
export interface Suggestion {
  /** Without `#`. */
  readonly name: string;
  readonly kind: "living" | "new";
  /** How many posts use it. */
  readonly posts: number;
  /** The most telling first. */
  readonly reasons: readonly SuggestionReason[];
}

/** What speaks for a tag, as facts. */
export type SuggestionReason =
  /** Posts like this one use it; `department` when they are all of one. */
  | { readonly kind: "similar"; readonly posts: number; readonly department: string | null }
  /** Its name stands in the text, or its beginning is what was typed. */
  | { readonly kind: "name" }
  /** Its name means what stands in the text. */
  | { readonly kind: "meaning" }
  /** The author used it so often lately. */
  | { readonly kind: "own"; readonly posts: number }
  /** The author's department uses it. */
  | { readonly kind: "department" }
  /** Much of what was posted lately has it. */
  | { readonly kind: "recent" }
  /** Nobody uses it yet. */
  | { readonly kind: "new" };

/** What became of suggestions. */
export interface Choice {
  /** Without `#`, in their order. */
  readonly shown: readonly string[];
  /** The tag that was taken, which may be another one; null when none fitted. */
  readonly taken: string | null;
}
