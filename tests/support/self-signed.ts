import { createPrivateKey, type KeyObject, X509Certificate } from "node:crypto";

/** A certificate as an app makes it for encrypted notifications, in Base64, with its private key. */
export async function selfSigned(): Promise<{ certificate: string; privateKey: KeyObject; thumbprint: string }> {
  await import("reflect-metadata"); // the next one insists on it
  const { X509CertificateGenerator } = await import("@peculiar/x509");
  const algorithm = {
    name: "RSASSA-PKCS1-v1_5",
    hash: "SHA-256",
    publicExponent: new Uint8Array([1, 0, 1]),
    modulusLength: 2048,
  };
  const keys = await crypto.subtle.generateKey(algorithm, true, ["sign", "verify"]);
  const made = await X509CertificateGenerator.createSelfSigned({ name: "CN=notifications", keys });
  const der = Buffer.from(made.rawData);
  const pkcs8 = Buffer.from(await crypto.subtle.exportKey("pkcs8", keys.privateKey));
  return {
    certificate: der.toString("base64"),
    privateKey: createPrivateKey({ key: pkcs8, format: "der", type: "pkcs8" }),
    thumbprint: new X509Certificate(der).fingerprint.replaceAll(":", ""),
  };
}
