/** Shorter ones say nothing, longer ones nobody types; hearing reads no longer ones either. */
export const NAME_LENGTH = { min: 2, max: 60 } as const;

/** The name of a tag, taken apart. */
export interface TagName {
  readonly name: string;
  /** The first part, as of `hr_onboarding`; null when it has no other. */
  readonly prefix: string | null;
  /** All that follows the prefix. */
  readonly topic: string;
}

/** Why a name cannot be one: nothing is left of it, or of its topic, its length, no letter at all, or letters that have no place there. */
export type NameFlaw = "empty" | "noTopic" | "short" | "long" | "noLetter" | "foreign";

/** Folds a text as people see it: small letters, umlauts spelled out, nothing hidden, no letters that look like others. */
export type Plain = (text: string) => string;

/** What people write between words. */
const BETWEEN = /[\s_\-–—./&+]+/g;
/** `OnboardingTipps`, `HROnboarding`: where a new word begins. */
const WORD_BEGINS = /(?<=\p{Ll})(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})/gu;
/** Pictures and marks, which say nothing in a name. */
const MARKS = /(?!_)[\p{P}\p{S}\p{Extended_Pictographic}\p{Emoji_Modifier}]/gu;
const LATIN: Readonly<Record<string, string>> = { æ: "ae", œ: "oe", ø: "oe", đ: "d", ł: "l" };

/** The name that somebody typed for a new tag: `#EM-Lean`, `em lean` and `EmLean` are `em_lean`. */
export function readName(typed: string, plain: Plain): TagName | NameFlaw {
  const name = plain(inWords(typed))
    .replace(/[æœøđł]/g, (letter) => LATIN[letter] ?? letter)
    .replace(BETWEEN, "_")
    .replace(MARKS, "")
    .replace(/_{2,}/g, "_")
    .replace(/^_|_$/g, "");
  return flawOf(name) ?? takenApart(name);
}

/** The parts of a name that is written as it should be. */
export function takenApart(name: string): TagName {
  const [, prefix = null, topic = name] = /^([^_]+)_(.+)$/.exec(name) ?? [];
  return { name, prefix, topic };
}

/** A name that has signs between its words says itself where they begin: `GmbH_Recht`. */
function inWords(typed: string): string {
  const bare = typed.normalize("NFC").trim().replace(/^#+/, "");
  return bare.search(BETWEEN) >= 0 ? bare : bare.replace(WORD_BEGINS, "_");
}

function flawOf(name: string): NameFlaw | null {
  if (name === "") return "empty";
  if (/[^a-z0-9_]/.test(name)) return "foreign";
  if (name.length < NAME_LENGTH.min) return "short";
  if (name.length > NAME_LENGTH.max) return "long";
  return /[a-z]/.test(name) ? null : "noLetter";
}
