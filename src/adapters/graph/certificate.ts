import { randomBytes } from "node:crypto";

/** A key pair, and what its public half is handed around in. */
interface KeyPair {
  /** X.509 in DER, in Base64. */
  readonly certificate: string;
  /** PKCS #8 in DER, in Base64. */
  readonly privateKey: string;
}

/**
 * The smallest that Graph takes: what it encrypts travels inside TLS, and a thousand may have to be decrypted at once.
 *
 * Source: https://learn.microsoft.com/graph/change-notifications-with-resource-data#managing-encryption-keys
 */
const ALGORITHM = {
  name: "RSASSA-PKCS1-v1_5",
  hash: "SHA-256",
  modulusLength: 2_048,
  publicExponent: new Uint8Array([1, 0, 1]),
};
const NAME = "CN=Vorbild change notifications";
/** A certificate is used for a year and a little; clocks differ. */
const LIFE = Temporal.Duration.from({ hours: 2 * 365 * 24 });
const SKEW = Temporal.Duration.from({ hours: 24 });
const SERIAL_BYTES = 8;

/** Makes a key pair of its own, which nobody vouches for: Graph only encrypts with it. */
export async function selfSigned(now: Temporal.Instant): Promise<KeyPair> {
  // Loaded once a year; the container inside the second insists on the first.
  await import("reflect-metadata");
  const { X509CertificateGenerator } = await import("@peculiar/x509");
  const keys = await crypto.subtle.generateKey(ALGORITHM, true, ["sign", "verify"]);
  const certificate = await X509CertificateGenerator.createSelfSigned({
    name: NAME,
    serialNumber: `01${randomBytes(SERIAL_BYTES).toString("hex")}`, // never negative
    notBefore: dateOf(now.subtract(SKEW)),
    notAfter: dateOf(now.add(LIFE)),
    signingAlgorithm: ALGORITHM,
    keys,
  });
  return {
    certificate: Buffer.from(certificate.rawData).toString("base64"),
    privateKey: Buffer.from(await crypto.subtle.exportKey("pkcs8", keys.privateKey)).toString("base64"),
  };
}

function dateOf({ epochMilliseconds }: Temporal.Instant): Date {
  return new Date(epochMilliseconds);
}
