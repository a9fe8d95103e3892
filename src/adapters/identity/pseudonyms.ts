import { createHmac } from "node:crypto";

/** Names that stand for people, the same for the same person; without the key nobody can tell for whom. */
export function pseudonyms(key: Uint8Array): (id: string) => string {
  return (id) => createHmac("sha256", key).update(id).digest("base64url");
}
