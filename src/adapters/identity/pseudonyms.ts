import { createHmac } from "node:crypto";

/** Pseudonyms kept at hand, because each post asks for its author's; a few megabytes. */
const KNOWN_MAX = 20_000;
/** 22 characters of base64url are 132 bits: no two people share them by chance. Each post carries one, and an index. */
const SIZE = 22;

/** Names that stand for people, the same for the same person; without the key nobody can tell for whom. */
export function pseudonyms(key: Uint8Array): (id: string) => string {
  const known = new Map<string, string>();
  return (id) => {
    const before = known.get(id);
    if (before !== undefined) return before;
    const pseudonym = createHmac("sha256", key).update(id).digest("base64url").slice(0, SIZE);
    if (known.size >= KNOWN_MAX) known.clear();
    known.set(id, pseudonym);
    return pseudonym;
  };
}
