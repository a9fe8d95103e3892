import { constants, hash, timingSafeEqual, verify, X509Certificate } from "node:crypto";
import { decodeJwt, decodeProtectedHeader } from "jose";
import { z } from "zod";
import type { Reply } from "#sandbox/http.ts";
import { refused } from "./errors.ts";

const ASSERTION_TYPE = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

/** What of a token request says who asks. */
export interface Credentials {
  readonly client_id?: string | undefined;
  readonly client_secret?: string | undefined;
  readonly client_assertion?: string | undefined;
  readonly client_assertion_type?: string | undefined;
}

/** As a certificate that is registered calls itself: by either of two hashes. */
const Header = z.union([
  z.looseObject({ alg: z.enum(["RS256", "PS256"]), "x5t#S256": z.string() }),
  z.looseObject({ alg: z.enum(["RS256", "PS256"]), x5t: z.string() }),
]);

function same(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}

/** Whether the assertion says what Entra wants, and was signed with the key of the certificate. */
function proves(assertion: string, certificate: X509Certificate, { appId, tokenEndpoint }: App): boolean {
  const Payload = z.looseObject({
    iss: z.literal(appId),
    sub: z.literal(appId),
    aud: z.literal(tokenEndpoint),
    jti: z.string().min(1),
    exp: z.number().min(Date.now() / 1000),
  });
  try {
    const header = Header.parse(decodeProtectedHeader(assertion));
    const named =
      "x5t#S256" in header
        ? header["x5t#S256"] === hash("sha256", certificate.raw, "base64url")
        : header.x5t === hash("sha1", certificate.raw, "base64url");
    return named && Payload.safeParse(decodeJwt(assertion)).success && isSigned(assertion, header.alg, certificate);
  } catch {
    return false;
  }
}

function isSigned(assertion: string, alg: "RS256" | "PS256", { publicKey: key }: X509Certificate): boolean {
  const end = assertion.lastIndexOf(".");
  const { RSA_PKCS1_PADDING, RSA_PKCS1_PSS_PADDING, RSA_PSS_SALTLEN_DIGEST: saltLength } = constants;
  const how = alg === "PS256" ? { padding: RSA_PKCS1_PSS_PADDING, saltLength } : { padding: RSA_PKCS1_PADDING };
  const signature = Buffer.from(assertion.slice(end + 1), "base64url");
  return verify("sha256", Buffer.from(assertion.slice(0, end)), { key, ...how }, signature);
}

interface App {
  readonly appId: string;
  readonly secret: string;
  /** Its certificate (PEM), if one is registered. */
  readonly certificate: string | null;
  readonly tokenEndpoint: string;
  /** Whether the app may ask without a proof, as it does where it runs in people's hands. */
  readonly mayBePublic: boolean;
}

/** Null if the app proved that it is the app, by its secret or a certificate. */
export function refusedClient(
  { client_id, client_secret, client_assertion, client_assertion_type }: Credentials,
  app: App,
): Reply | null {
  const { appId, certificate, secret, mayBePublic } = app;
  if (!client_id) return refused(900144, "'client_id'");
  if (client_id !== appId) return refused(700016, `Application with identifier '${client_id}'.`);
  if (client_assertion) {
    if (certificate === null || client_assertion_type !== ASSERTION_TYPE) return refused(700027);
    return proves(client_assertion, new X509Certificate(certificate), app) ? null : refused(700027);
  }
  if (!client_secret) return mayBePublic ? null : refused(7000216);
  return same(client_secret, secret) ? null : refused(7000215, `The app is '${appId}'.`);
}
