import { constants, createCipheriv, createHmac, publicEncrypt, randomBytes, X509Certificate } from "node:crypto";
import { type NotificationKey, notificationKeys } from "#adapters/graph/notification-key.ts";
import { instant } from "#tests/support/fakes.ts";

export type Encrypted = ReturnType<typeof encrypted>;

/** Encrypts a resource as Graph does. https://learn.microsoft.com/graph/change-notifications-with-resource-data */
export function encrypted(resource: unknown, key: NotificationKey) {
  return encryptedText(JSON.stringify(resource), key);
}

export function encryptedText(text: string, { id, certificate, thumbprint }: NotificationKey) {
  const key = randomBytes(32);
  const cipher = createCipheriv("aes-256-cbc", key, key.subarray(0, 16));
  const data = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
  const { publicKey } = new X509Certificate(Buffer.from(certificate, "base64"));
  const padding = { padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash: "sha1" };
  return {
    data: data.toString("base64"),
    dataSignature: createHmac("sha256", key).update(data).digest("base64"),
    dataKey: publicEncrypt({ key: publicKey, ...padding }, key).toString("base64"),
    encryptionCertificateId: id,
    encryptionCertificateThumbprint: thumbprint,
  };
}

/** Keys that live as long as the test. */
export function keysInMemory() {
  let kept: string | null = null;
  const write = async (_name: string, sealed: string) => {
    kept = sealed;
  };
  return notificationKeys({
    secrets: { read: async () => kept, write },
    seal: (_name, secret) => secret,
    unseal: (_name, sealed) => sealed,
    clock: () => instant("2026-11-23T08:00:00Z"),
  });
}
