import { hash } from "node:crypto";

/** Shorter ones are said again and again by anybody: "Guten Morgen zusammen", "thanks, will do". */
const LENGTH_MIN = 40;
/** 16 characters of base64url are 96 bits: no two texts of a network share them by chance. */
const SIZE = 16;
const OTHER_SPACE = /\s\s+|[^\S ]/g;

/** A keyed hash of a text, the same for its copies; null for a short one. */
export type Fingerprint = (lower: string) => string | null;

/**
 * Case, spaces and names mentioned make no difference; numbers and addresses do: minutes that are posted each week
 * differ in nothing else.
 */
export function keyedFingerprint(key: Uint8Array): Fingerprint {
  // Not the prefix of the words' hashes, so that a text is no word.
  const prefix = hash("sha256", Buffer.concat([Buffer.from("fingerprint"), key]), "hex");

  return (lower) => {
    const isPlain = !lower.includes("  ") && !lower.includes("\n");
    const text = (isPlain ? lower : lower.replace(OTHER_SPACE, " ")).trim();
    return text.length < LENGTH_MIN ? null : hash("sha256", prefix + text, "base64url").slice(0, SIZE);
  };
}
