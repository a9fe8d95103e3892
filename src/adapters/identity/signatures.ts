import { createPrivateKey, createPublicKey, type KeyObject, sign, verify } from "node:crypto";

/** Ed25519 alone: one kind of key, no parameters to get wrong. https://www.rfc-editor.org/rfc/rfc8032 */
const KIND = "ed25519";

/** Whether the text was signed with the private half of the key; false, too, for what is no key or no signature. */
export function isSignedBy(publicKey: string, text: string, signature: string): boolean {
  try {
    const key = createPublicKey({ key: Buffer.from(publicKey, "base64"), format: "der", type: "spki" });
    if (key.asymmetricKeyType !== KIND) return false;
    return verify(null, Buffer.from(text, "utf8"), key, Buffer.from(signature, "base64"));
  } catch {
    return false;
  }
}

/** Signs with a private key in PEM; null when it is none of the right kind. */
export function signer(pem: string): { readonly publicKey: string; sign(text: string): string } | null {
  let key: KeyObject;
  try {
    key = createPrivateKey(pem);
  } catch {
    return null;
  }
  if (key.asymmetricKeyType !== KIND) return null;
  return {
    publicKey: createPublicKey(key).export({ format: "der", type: "spki" }).toString("base64"),
    sign: (text) => sign(null, Buffer.from(text, "utf8"), key).toString("base64"),
  };
}
