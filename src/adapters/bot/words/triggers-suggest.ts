type SuggestPhrases = Readonly<Record<"take" | "none", readonly string[]>>;

/** What can be said about suggestions; after `take` a number or a tag. */
export const suggestPhrases: readonly SuggestPhrases[] = [
  {
    take: ["take", "i take", "i'll take", "i use", "this one"],
    none: ["none fits", "none of them fits", "none of these", "none", "neither", "neither fits", "nothing fits"],
  },
  {
    take: ["nimm", "ich nehme", "nehme", "nehmen sie", "diesen"],
    none: ["keiner passt", "passt keiner", "keiner davon", "keiner", "keinen davon", "keinen", "nichts passt"],
  },
];
