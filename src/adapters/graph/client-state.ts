import { createHmac, hkdfSync, randomBytes, timingSafeEqual } from "node:crypto";

/** The secret that a subscription is given, and that each of its notifications says. */
export interface ClientStates {
  make(): { readonly state: string; readonly hash: string };
  matches(state: string, hash: string): boolean;
}

/** In Base64 a third longer; Graph takes 128 characters. https://learn.microsoft.com/graph/api/resources/subscription */
const SECRET_BYTES = 48;
const KEY_BYTES = 32;
/** Keeps these hashes apart from all others that come from the same key. RFC 5869, section 3.2. */
const PURPOSE = "vorbild client states";

/** Only a keyed hash of each secret is kept, so that nobody can speak for a subscription who reads the database. */
export function clientStates(key: Uint8Array): ClientStates {
  const own = Buffer.from(hkdfSync("sha256", key, "", PURPOSE, KEY_BYTES));
  const hashOf = (state: string) => createHmac("sha256", own).update(state).digest();
  return {
    make() {
      const state = randomBytes(SECRET_BYTES).toString("base64url");
      return { state, hash: hashOf(state).toString("base64url") };
    },
    matches(state, hash) {
      const [said, kept] = [hashOf(state), Buffer.from(hash, "base64url")];
      return said.length === kept.length && timingSafeEqual(said, kept);
    },
  };
}
