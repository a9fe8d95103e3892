/** One thing that a part of a name can mean. */
export interface Sense {
  /** The same for words that mean the same, in either language. */
  readonly id: string;
  /** The languages in which the part says so, or that it is an abbreviation; empty for a word that is not known. */
  readonly kinds: readonly ("de" | "en" | "short")[];
}

/** A word, a part of a compound, or a phrase in the name of a tag. */
export interface NamePart {
  /** As it stands there, folded; the words of a phrase with spaces. */
  readonly text: string;
  /** The same for all its inflections. */
  readonly stem: string;
  /** The same for British and American spelling, and for related words of the other language. */
  readonly form: string;
  /** Which of the parts it is, from the left, and which of the written words it begins in. */
  readonly at: number;
  readonly word: number;
  /** Never empty. */
  readonly senses: readonly Sense[];
}

/** What the name of a tag says. */
export interface NameReading {
  /** Folded, without anything between words. */
  readonly spelling: string;
  /** As they are written, without "of", "für" and their like; `known`: all of it is words of a language. */
  readonly words: readonly { readonly word: string; readonly known: boolean }[];
  /** How the name can be taken apart, taken apart the least first. */
  readonly ways: readonly (readonly NamePart[])[];
}

/** What the domain asks of language about names of tags. */
export interface NameReader {
  readName(name: string): NameReading;
}

/** What the domain asks of language about words that a name is made of. */
export interface WordJudge {
  /** The words that a name is written in, folded; "of" and its like among them. */
  words(name: string): readonly string[];
  isStopWord(word: string): boolean;
  isSlur(word: string): boolean;
  /** Whether names of people and companies are written with it, and said without: "Dr.", "von", "GmbH". */
  goesWithNames(word: string): boolean;
  /** Whether a word means something besides being somebody's name. */
  isOrdinary(word: string): boolean;
}
