import { constants, createCipheriv, createHmac, publicEncrypt, randomBytes, X509Certificate } from "node:crypto";

/** https://learn.microsoft.com/graph/change-notifications-with-resource-data (managing encryption keys) */
const KEY_MIN_BITS = 2048;
const KEY_MAX_BITS = 4096;

const AES_KEY_BYTES = 32;
const AES_BLOCK_BYTES = 16;

/** The certificate, if Graph takes it: for an RSA key of the right size, in X.509 and Base64. */
export function certificateOf(base64: string): X509Certificate | null {
  try {
    const certificate = new X509Certificate(Buffer.from(base64, "base64"));
    const { asymmetricKeyType, asymmetricKeyDetails } = certificate.publicKey;
    const bits = asymmetricKeyDetails?.modulusLength ?? 0;
    return asymmetricKeyType === "rsa" && bits >= KEY_MIN_BITS && bits <= KEY_MAX_BITS ? certificate : null;
  } catch {
    return null;
  }
}

/** The resource, readable for the owner of the certificate's private key only. */
export function encrypted(resource: unknown, certificate: X509Certificate, certificateId: string) {
  const key = randomBytes(AES_KEY_BYTES);
  const cipher = createCipheriv("aes-256-cbc", key, key.subarray(0, AES_BLOCK_BYTES));
  const data = Buffer.concat([cipher.update(JSON.stringify(resource), "utf8"), cipher.final()]);
  const padding = { padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash: "sha1" };
  return {
    data: data.toString("base64"),
    dataSignature: createHmac("sha256", key).update(data).digest("base64"),
    dataKey: publicEncrypt({ key: certificate.publicKey, ...padding }, key).toString("base64"),
    encryptionCertificateId: certificateId,
    encryptionCertificateThumbprint: certificate.fingerprint.replaceAll(":", ""),
  };
}
