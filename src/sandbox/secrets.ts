import { randomBytes } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type CryptoKey, calculateJwkThumbprint, exportJWK, generateKeyPair, importJWK, type JWK } from "jose";
import { z } from "zod";

/** One key pair of an issuer. */
export interface SigningKey {
  readonly kid: string;
  readonly privateKey: CryptoKey;
  readonly publicKey: CryptoKey;
  readonly publicJwk: JWK;
}

export interface Secrets {
  readonly entra: SigningKey;
  readonly botFramework: SigningKey;
  /** What the app registration calls a client secret. */
  readonly clientSecret: string;
}

const PrivateJwk = z.looseObject({ kty: z.literal("RSA"), n: z.string(), e: z.string(), d: z.string() });
const File = z.object({ entra: PrivateJwk, botFramework: PrivateJwk, clientSecret: z.string().min(16) });
type File = z.infer<typeof File>;

async function privateJwk(): Promise<File["entra"]> {
  const { privateKey } = await generateKeyPair("RS256", { extractable: true });
  return PrivateJwk.parse(await exportJWK(privateKey));
}

async function signingKey(jwk: File["entra"]): Promise<SigningKey> {
  const { kty, n, e } = jwk;
  const kid = await calculateJwkThumbprint({ kty, n, e });
  return {
    kid,
    privateKey: (await importJWK(jwk as JWK, "RS256")) as CryptoKey,
    publicKey: (await importJWK({ kty, n, e }, "RS256")) as CryptoKey,
    publicJwk: { kty, n, e, kid, x5t: kid, alg: "RS256", use: "sig" },
  };
}

/** A key that nobody publishes. */
export async function unknownKey(): Promise<SigningKey> {
  return signingKey(await privateJwk());
}

async function make(path: string): Promise<File> {
  const [entra, botFramework] = await Promise.all([privateJwk(), privateJwk()]);
  const made = { entra, botFramework, clientSecret: randomBytes(30).toString("base64url") };
  writeFileSync(path, JSON.stringify(made), { mode: 0o600 });
  return made;
}

/** The keys and the secret of this data folder, made at random on the first start. */
export async function secrets(folder: string): Promise<Secrets> {
  const path = join(folder, "secrets.json");
  const file = existsSync(path) ? File.parse(JSON.parse(readFileSync(path, "utf8"))) : await make(path);
  const [entra, botFramework] = await Promise.all([signingKey(file.entra), signingKey(file.botFramework)]);
  return { entra, botFramework, clientSecret: file.clientSecret };
}
