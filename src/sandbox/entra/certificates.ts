import { X509Certificate } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

export interface Certificates {
  /** Path of the file for NODE_EXTRA_CA_CERTS. */
  readonly ca: string;
  readonly key: string;
  readonly cert: string;
}

const ALGORITHM = { name: "ECDSA", namedCurve: "P-256", hash: "SHA-256" };
const LIFE = Temporal.Duration.from({ hours: 365 * 24 });
const RENEW_BEFORE_END = Temporal.Duration.from({ hours: 30 * 24 });
/** Clocks of the two processes may differ a little. */
const SKEW = Temporal.Duration.from({ hours: 1 });
const CA_NAME = "CN=Local tenant CA";

const date = (instant: Temporal.Instant): Date => new Date(instant.epochMilliseconds);

function pem(label: string, bytes: ArrayBuffer): string {
  const lines =
    Buffer.from(bytes)
      .toString("base64")
      .match(/.{1,64}/g) ?? [];
  return `-----BEGIN ${label}-----\n${lines.join("\n")}\n-----END ${label}-----\n`;
}

/** A CA and a certificate for localhost. The CA's key is forgotten, so nothing else can ever be signed with it. */
async function make(now: Temporal.Instant): Promise<{ ca: string; key: string; cert: string }> {
  // Loaded only when there is something to make; the container inside the second insists on the first.
  await import("reflect-metadata");
  const x509 = await import("@peculiar/x509");
  const validity = { notBefore: date(now.subtract(SKEW)), notAfter: date(now.add(LIFE)) };
  const caKeys = await crypto.subtle.generateKey(ALGORITHM, false, ["sign", "verify"]);
  const ca = await x509.X509CertificateGenerator.createSelfSigned({
    ...validity,
    name: CA_NAME,
    signingAlgorithm: ALGORITHM,
    keys: caKeys,
    extensions: [
      new x509.BasicConstraintsExtension(true, 0, true),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.keyCertSign | x509.KeyUsageFlags.cRLSign, true),
    ],
  });
  const keys = await crypto.subtle.generateKey(ALGORITHM, true, ["sign", "verify"]);
  const cert = await x509.X509CertificateGenerator.create({
    ...validity,
    subject: "CN=localhost",
    issuer: CA_NAME,
    signingAlgorithm: ALGORITHM,
    publicKey: keys.publicKey,
    signingKey: caKeys.privateKey,
    extensions: [
      new x509.BasicConstraintsExtension(false, undefined, true),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.digitalSignature, true),
      new x509.ExtendedKeyUsageExtension([x509.ExtendedKeyUsage.serverAuth]),
      new x509.SubjectAlternativeNameExtension([
        { type: "dns", value: "localhost" },
        { type: "ip", value: "127.0.0.1" },
      ]),
    ],
  });
  const key = pem("PRIVATE KEY", await crypto.subtle.exportKey("pkcs8", keys.privateKey));
  return { ca: `${ca.toString("pem")}\n`, key, cert: `${cert.toString("pem")}\n` };
}

function read(path: string): string | null {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return null;
  }
}

function lasts(cert: string, ca: string, now: Temporal.Instant): boolean {
  const leaf = new X509Certificate(cert);
  const renewFrom = Temporal.Instant.fromEpochMilliseconds(leaf.validToDate.getTime()).subtract(RENEW_BEFORE_END);
  return leaf.checkIssued(new X509Certificate(ca)) && Temporal.Instant.compare(now, renewFrom) < 0;
}

/** The certificates kept in the folder; made on the first start and again a month before they end. */
export async function certificates(folder: string, now: Temporal.Instant): Promise<Certificates> {
  const paths = {
    ca: join(folder, "ca.pem"),
    key: join(folder, "localhost-key.pem"),
    cert: join(folder, "localhost.pem"),
  };
  const kept = { ca: read(paths.ca), key: read(paths.key), cert: read(paths.cert) };
  if (kept.ca && kept.key && kept.cert && lasts(kept.cert, kept.ca, now)) {
    return { ca: paths.ca, key: kept.key, cert: kept.cert };
  }
  const made = await make(now);
  writeFileSync(paths.key, made.key, { mode: 0o600 });
  writeFileSync(paths.ca, made.ca);
  writeFileSync(paths.cert, made.cert);
  return { ca: paths.ca, key: made.key, cert: made.cert };
}
