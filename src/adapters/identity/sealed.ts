import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";

/** Where sealed secrets lie, by name. */
export interface SealedStore {
  read(name: string): Promise<string | null>;
  /** @param sealed - null removes it */
  write(name: string, sealed: string | null): Promise<void>;
}

const CIPHER = "aes-256-gcm";
const KEY_BYTES = 32;
/** Drawn anew each time. NIST SP 800-38D, section 8.2. */
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
/** Keeps this key apart from the keyed hashes, which come from the same one. RFC 5869, section 3.2. */
const PURPOSE = "vorbild sealed secrets";

function sealingKey(key: Uint8Array): Buffer {
  return Buffer.from(hkdfSync("sha256", key, "", PURPOSE, KEY_BYTES));
}

/** Encrypts a secret so that it opens with the same key, under the same name, unchanged, or not at all. */
export function seal(key: Uint8Array, name: string, secret: string): string {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(CIPHER, sealingKey(key), nonce).setAAD(Buffer.from(name));
  const parts = [nonce, cipher.update(secret, "utf8"), cipher.final()];
  return Buffer.concat([...parts, cipher.getAuthTag()]).toString("base64url");
}

/** The secret; null when it was sealed with another key or under another name, or was changed. */
export function unseal(key: Uint8Array, name: string, sealed: string): string | null {
  const bytes = Buffer.from(sealed, "base64url");
  if (bytes.length < NONCE_BYTES + TAG_BYTES) return null;
  const nonce = bytes.subarray(0, NONCE_BYTES);
  const decipher = createDecipheriv(CIPHER, sealingKey(key), nonce, { authTagLength: TAG_BYTES });
  decipher.setAAD(Buffer.from(name)).setAuthTag(bytes.subarray(-TAG_BYTES));
  try {
    return decipher.update(bytes.subarray(NONCE_BYTES, -TAG_BYTES), undefined, "utf8") + decipher.final("utf8");
  } catch {
    return null;
  }
}
