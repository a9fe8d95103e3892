import { randomUUID } from "node:crypto";
import { SignJWT } from "jose";
import type { Organisation } from "#sandbox/model.ts";
import type { SigningKey } from "#sandbox/secrets.ts";

/** Graph's publisher of change notifications. https://learn.microsoft.com/graph/change-notifications-with-resource-data */
const PUBLISHER = "0bf30f3b-4a52-48df-9a82-234910c4a086";
const LIFE_SECONDS = 8 * 3600;

/** By which the app sees that Graph sent a notification. Its times are real, as of all tokens. */
export function validationToken(key: SigningKey, { tenantId, appId }: Organisation): Promise<string> {
  const issuer = `https://sts.windows.net/${tenantId}/`;
  const now = Math.floor(Date.now() / 1000);
  const publisher = { appid: PUBLISHER, azp: PUBLISHER, appidacr: "2" };
  const times = { iat: now, nbf: now, exp: now + LIFE_SECONDS };
  const claims = { aud: appId, iss: issuer, idp: issuer, tid: tenantId, uti: randomUUID(), ver: "1.0" };
  return new SignJWT({ ...claims, ...times, ...publisher })
    .setProtectedHeader({ alg: "RS256", typ: "JWT", kid: key.kid, x5t: key.kid })
    .sign(key.privateKey);
}
