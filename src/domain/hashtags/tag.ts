/** A hashtag of the network. Public, and nobody's. */
export interface Tag {
  /** Without `#`, in lower case, such as `hr_onboarding`. */
  readonly name: string;
  readonly posts: number;
  readonly lastUsedAt: Temporal.Instant;
}

/** How often a word, as a keyed hash, stood beside a tag. */
export interface WordUse {
  readonly feature: number;
  readonly tag: string;
  readonly posts: number;
}
