import { SignJWT } from "jose";
import type { Route } from "#sandbox/http.ts";
import { type SigningKey, unknownKey } from "#sandbox/secrets.ts";

/** How a delivery's token may differ from the right one, to see what the service says to it. */
export interface TokenFlaws {
  /** Replaces claims; null removes one. */
  readonly claims?: Readonly<Record<string, unknown>> | undefined;
  /** `unknown` signs with a key that is not published, `none` sends no token. */
  readonly key?: "unknown" | "none" | undefined;
}

const ISSUER = "https://api.botframework.com";
const LIFE_SECONDS = 3600;
/** The channel uses a token for several activities. */
const REUSE_SECONDS = 300;

/** Signs as the Bot Framework does. All times are real: a token must not outlive the clock that moves. */
export function botFrameworkIssuer(key: SigningKey, appId: string, serviceUrl: () => string) {
  let current: { readonly token: string; readonly until: number } | null = null;

  async function sign(by: SigningKey, changes: Readonly<Record<string, unknown>>, now: number): Promise<string> {
    const right = { iss: ISSUER, aud: appId, serviceurl: serviceUrl(), nbf: now, exp: now + LIFE_SECONDS };
    const claims = Object.entries({ ...right, ...changes }).filter(([, value]) => value !== null);
    const header = { alg: "RS256", kid: by.kid, x5t: by.kid, typ: "JWT" };
    return new SignJWT(Object.fromEntries(claims)).setProtectedHeader(header).sign(by.privateKey);
  }

  return {
    /** The Authorization header of a delivery; null for none. */
    async authorization({ claims, key: signer }: TokenFlaws = {}): Promise<string | null> {
      if (signer === "none") return null;
      const now = Math.floor(Date.now() / 1000);
      if (signer === "unknown") return `Bearer ${await sign(await unknownKey(), claims ?? {}, now)}`;
      if (claims) return `Bearer ${await sign(key, claims, now)}`;
      if (!current || current.until <= now) current = { token: await sign(key, {}, now), until: now + REUSE_SECONDS };
      return `Bearer ${current.token}`;
    },
  };
}

export type BotFrameworkIssuer = ReturnType<typeof botFrameworkIssuer>;

/** The metadata with which the service checks what the channel sends. */
export function botFrameworkRoutes(key: SigningKey, url: () => string): Route[] {
  return [
    {
      method: "GET",
      path: "/botframework/v1/.well-known/openidconfiguration",
      handle: () => ({
        status: 200,
        body: {
          issuer: ISSUER,
          authorization_endpoint: "https://invalid.botframework.com",
          jwks_uri: `${url()}/botframework/v1/keys`,
          id_token_signing_alg_values_supported: ["RS256"],
          token_endpoint_auth_methods_supported: ["private_key_jwt"],
        },
      }),
    },
    {
      method: "GET",
      path: "/botframework/v1/keys",
      handle: () => ({ status: 200, body: { keys: [{ ...key.publicJwk, endorsements: ["msteams"] }] } }),
    },
  ];
}
