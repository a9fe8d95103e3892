import { timingSafeEqual } from "node:crypto";
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

const Header = z
  .looseObject({ alg: z.enum(["RS256", "PS256"]) })
  .refine((header) => "x5t" in header || "x5t#S256" in header);

function same(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}

/**
 * Whether a certificate's assertion is formed as Entra wants it.
 *
 * No certificate is registered here, so the signature itself cannot be checked.
 */
function wellFormed(assertion: string, appId: string, audience: string): boolean {
  const Payload = z.looseObject({
    iss: z.literal(appId),
    sub: z.literal(appId),
    aud: z.literal(audience),
    jti: z.string().min(1),
    exp: z.number().min(Date.now() / 1000),
  });
  try {
    return (
      Header.safeParse(decodeProtectedHeader(assertion)).success && Payload.safeParse(decodeJwt(assertion)).success
    );
  } catch {
    return false;
  }
}

interface App {
  readonly appId: string;
  readonly secret: string;
  readonly tokenEndpoint: string;
  /** Whether the app may ask without a proof, as it does where it runs in people's hands. */
  readonly mayBePublic: boolean;
}

/** Null if the app proved that it is the app, by its secret or a certificate. */
export function refusedClient(
  { client_id, client_secret, client_assertion, client_assertion_type }: Credentials,
  { appId, secret, tokenEndpoint, mayBePublic }: App,
): Reply | null {
  if (!client_id) return refused(900144, "'client_id'");
  if (client_id !== appId) return refused(700016, `Application with identifier '${client_id}'.`);
  if (client_assertion) {
    const right = client_assertion_type === ASSERTION_TYPE && wellFormed(client_assertion, appId, tokenEndpoint);
    return right ? null : refused(700027);
  }
  if (!client_secret) return mayBePublic ? null : refused(7000216);
  return same(client_secret, secret) ? null : refused(7000215, `The app is '${appId}'.`);
}
