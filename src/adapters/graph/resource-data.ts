import { createDecipheriv, createHmac, timingSafeEqual, webcrypto } from "node:crypto";
import { z } from "zod";
import { AppError } from "#shared/errors.ts";
import type { NotificationKey } from "./notification-key.ts";

/** Longest text that is decrypted; Teams' messages stay far below. */
const DATA_MAX = 1_000_000;
/** As long as with the largest key that Graph takes, in Base64. */
const KEY_MAX = 1_000;
const ID_MAX = 128;

const CIPHER = "aes-256-cbc";
const BLOCK_BYTES = 16;

/**
 * A changed resource, encrypted for us.
 *
 * Source: https://learn.microsoft.com/graph/api/resources/changenotificationencryptedcontent
 */
export const EncryptedContent = z.object({
  data: z.string().min(1).max(DATA_MAX),
  dataSignature: z.string().min(1).max(KEY_MAX),
  dataKey: z.string().min(1).max(KEY_MAX),
  encryptionCertificateId: z.string().min(1).max(ID_MAX),
  encryptionCertificateThumbprint: z.string().max(ID_MAX).nullish(),
});

type EncryptedContent = z.infer<typeof EncryptedContent>;

/**
 * Decrypts a resource. The slow step runs beside the event loop: a thousand of them come at once.
 *
 * Source: https://learn.microsoft.com/graph/change-notifications-with-resource-data#decrypting-resource-data
 *
 * @throws AppError NOTIFICATION_REFUSED when it is not encrypted for this key, or was changed on its way
 */
export async function openResourceData(content: EncryptedContent, key: NotificationKey): Promise<unknown> {
  const thumbprint = content.encryptionCertificateThumbprint;
  if (thumbprint && thumbprint.toUpperCase() !== key.thumbprint) throw refused("is for another certificate");
  const secret = await openKey(content.dataKey, key);
  const data = Buffer.from(content.data, "base64");
  const signature = createHmac("sha256", secret).update(data).digest();
  if (!isSame(signature, Buffer.from(content.dataSignature, "base64"))) throw refused("is not signed right");
  try {
    const decipher = createDecipheriv(CIPHER, secret, secret.subarray(0, BLOCK_BYTES));
    return JSON.parse(decipher.update(data, undefined, "utf8") + decipher.final("utf8"));
  } catch {
    throw refused("cannot be decrypted");
  }
}

async function openKey(dataKey: string, { privateKey }: NotificationKey): Promise<Buffer> {
  try {
    const bytes = Buffer.from(dataKey, "base64");
    return Buffer.from(await webcrypto.subtle.decrypt({ name: "RSA-OAEP" }, privateKey, bytes));
  } catch {
    throw refused("is for another key");
  }
}

function isSame(a: Buffer, b: Buffer): boolean {
  return a.length === b.length && timingSafeEqual(a, b);
}

function refused(why: string): AppError {
  return new AppError("NOTIFICATION_REFUSED", `the resource data ${why}`);
}
