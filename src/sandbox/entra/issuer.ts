import { randomUUID } from "node:crypto";
import { errors, jwtVerify, SignJWT } from "jose";
import type { Organisation, Person } from "#sandbox/model.ts";
import type { SigningKey } from "#sandbox/secrets.ts";

/** Seconds that an access token lives: real ones, whatever the tenant's clock says. */
export const TOKEN_SECONDS = 3599;
const CLOCK_SKEW_SECONDS = 300;

/** What the app may do in Graph on its own. */
const GRAPH_ROLES = [
  "Calendars.ReadWrite",
  "ChannelMessage.Read.All",
  "GroupMember.Read.All",
  "MailboxSettings.Read",
  "User.Read.All",
];

/** What other services are known by here; the app holds permissions in each of them. */
const RESOURCES: Readonly<Record<string, readonly string[]>> = {
  "https://api.botframework.com": [],
  "https://graph.microsoft.com": GRAPH_ROLES,
  "https://www.yammer.com": [],
  "https://api.yammer.com": [],
};

/** The claims that the tenant's own services look at. */
export interface Claims {
  readonly tid: string;
  readonly appid: string;
  /** The person, in a delegated token. */
  readonly oid: string;
  /** Delegated permissions; missing in an app's own token. */
  readonly scp?: string;
}

export type Check =
  | { readonly kind: "valid"; readonly claims: Claims }
  | { readonly kind: "invalid"; readonly because: "audience" | "expired" | "signature" | "tenant" };

/** Signs and checks access tokens of this tenant, in the form that Graph and Bot Framework get them (version 1.0). */
export function entraIssuer(key: SigningKey, { tenantId, appId, people }: Organisation) {
  const issuer = `https://sts.windows.net/${tenantId}/`;
  const known = new Set(people.map(({ id }) => id));

  function sign(claims: Readonly<Record<string, unknown>>): Promise<string> {
    const now = Math.floor(Date.now() / 1000);
    const times = { iat: now, nbf: now, exp: now + TOKEN_SECONDS };
    return new SignJWT({ iss: issuer, idp: issuer, tid: tenantId, ...times, uti: randomUUID(), ver: "1.0", ...claims })
      .setProtectedHeader({ alg: "RS256", typ: "JWT", kid: key.kid, x5t: key.kid })
      .sign(key.privateKey);
  }

  return {
    knows: (resource: string): boolean => Object.hasOwn(RESOURCES, resource),

    /** The app's own token. */
    appToken: (resource: string): Promise<string> =>
      sign({
        aud: resource,
        appid: appId,
        appidacr: "1",
        oid: appId,
        sub: appId,
        idtyp: "app",
        roles: RESOURCES[resource],
      }),

    /** The person's token for this app, as `getAuthToken` gives it to a tab. */
    userToken: ({ id, name, userPrincipalName }: Person): Promise<string> =>
      sign({ aud: appId, appid: appId, oid: id, sub: id, name, upn: userPrincipalName, scp: "access_as_user" }),

    /** The app's token on behalf of a person. */
    delegatedToken: (resource: string, { oid }: Claims, scopes: string): Promise<string> =>
      sign({ aud: resource, appid: appId, appidacr: "1", oid, sub: oid, scp: scopes }),

    async check(token: string, audience: readonly string[]): Promise<Check> {
      try {
        const { payload } = await jwtVerify(token, key.publicKey, {
          issuer,
          audience: [...audience],
          algorithms: ["RS256"],
          clockTolerance: CLOCK_SKEW_SECONDS,
        });
        const claims = payload as unknown as Claims;
        const ours = claims.tid === tenantId && claims.appid === appId && (known.has(claims.oid) || !claims.scp);
        return ours ? { kind: "valid", claims } : { kind: "invalid", because: "tenant" };
      } catch (error) {
        if (error instanceof errors.JWTExpired) return { kind: "invalid", because: "expired" };
        const claim = error instanceof errors.JWTClaimValidationFailed ? error.claim : "";
        return { kind: "invalid", because: claim === "aud" ? "audience" : "signature" };
      }
    },
  };
}

export type EntraIssuer = ReturnType<typeof entraIssuer>;
