/**
 * What a text says, as keyed hashes: a text cannot be told from them without the key. Word by word, because a word that
 * too few people use must not speak, nor may what was made of it.
 */
export interface TextFeatures {
  /** Stems, each once, in the order in which they first stand in the text. */
  readonly words: Int32Array;
  /** For each word, it and the word before it as one; 0 if there is none. */
  readonly pairs: Int32Array;
  /** For each word, the index of the one before it. */
  readonly before: Uint8Array;
  /** Pieces of words, each once; those that the first word brings come first. */
  readonly grams: Int32Array;
  /** For each word, where its pieces end. */
  readonly gramEnds: Uint16Array;
}

/** The name of a tag, read as texts are. */
export interface NameFeatures {
  readonly words: Int32Array;
  readonly grams: Int32Array;
}

export interface NameReader {
  nameOf(tag: string): NameFeatures;
}

export interface FeatureReader extends NameReader {
  featuresOf(text: string): TextFeatures;
}
