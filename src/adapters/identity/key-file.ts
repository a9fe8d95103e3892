import { randomBytes } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const KEY_BYTES = 32;

/**
 * The key of all keyed hashes, which never lies in the database.
 *
 * @param configured - Base64; without it the key is read from `dataDir/hash.key`, made on first use
 */
export function hashKey(configured: string | undefined, dataDir: string): Uint8Array {
  if (configured !== undefined) return Buffer.from(configured, "base64");
  const path = join(dataDir, "hash.key");
  mkdirSync(dataDir, { recursive: true });
  try {
    writeFileSync(path, randomBytes(KEY_BYTES).toString("base64"), { flag: "wx", mode: 0o600 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  }
  return Buffer.from(readFileSync(path, "utf8"), "base64");
}
