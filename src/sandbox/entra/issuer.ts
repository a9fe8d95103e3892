import { randomUUID } from "node:crypto";
import { errors, jwtVerify, SignJWT } from "jose";
import type { Organisation, Person } from "#sandbox/model.ts";
import type { SigningKey } from "#sandbox/secrets.ts";
import type { Settings } from "#sandbox/settings.ts";
import type { Sessions } from "./sessions.ts";

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
interface Claims {
  readonly tid: string;
  readonly appid: string;
  /** The person, in a delegated token. */
  readonly oid: string;
  /** Delegated permissions; missing in an app's own token. */
  readonly scp?: string;
  /** The person's sign-in. */
  readonly sid?: string;
}

interface IssuerOptions {
  readonly key: SigningKey;
  readonly organisation: Organisation;
  readonly sessions: Sessions;
  readonly settings: Settings;
}

export type Check =
  | { readonly kind: "valid"; readonly claims: Claims }
  | { readonly kind: "invalid"; readonly because: "audience" | "expired" | "revoked" | "signature" | "tenant" };

/** Signs and checks access tokens of this tenant, in the form that Graph and Bot Framework get them (version 1.0). */
export function entraIssuer({ key, organisation, sessions, settings }: IssuerOptions) {
  const { tenantId, appId, people } = organisation;
  const issuer = `https://sts.windows.net/${tenantId}/`;
  const known = new Set(people.map(({ id }) => id));

  function sign(claims: Readonly<Record<string, unknown>>): Promise<string> {
    const now = Math.floor(Date.now() / 1000);
    const times = { iat: now, nbf: now, exp: now + settings.accessTokenSeconds };
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
    userToken: ({ id, name, userPrincipalName }: Person): Promise<string> => {
      const person = { oid: id, sub: id, sid: sessions.of(id), name, upn: userPrincipalName };
      return sign({ aud: appId, appid: appId, ...person, scp: "access_as_user" });
    },

    /** Says to the app who signed in, in the form of version 2.0. */
    idToken: ({ id, name, userPrincipalName }: Person, authority: string): Promise<string> => {
      const person = { oid: id, sub: id, sid: sessions.of(id), name, preferred_username: userPrincipalName };
      return sign({ iss: `${authority}/${tenantId}/v2.0`, ver: "2.0", aud: appId, ...person });
    },

    /** The app's token on behalf of a person. */
    delegatedToken: (resource: string, oid: string, scopes: string): Promise<string> =>
      sign({ aud: resource, appid: appId, appidacr: "1", oid, sub: oid, sid: sessions.of(oid), scp: scopes }),

    async check(token: string, audience: readonly string[]): Promise<Check> {
      try {
        const { payload } = await jwtVerify(token, key.publicKey, {
          issuer,
          audience: [...audience],
          algorithms: ["RS256"],
        });
        const claims = payload as unknown as Claims;
        const ours = claims.tid === tenantId && claims.appid === appId && (known.has(claims.oid) || !claims.scp);
        if (!ours) return { kind: "invalid", because: "tenant" };
        const revoked = claims.sid !== undefined && claims.sid !== sessions.of(claims.oid);
        return revoked ? { kind: "invalid", because: "revoked" } : { kind: "valid", claims };
      } catch (error) {
        if (error instanceof errors.JWTExpired) return { kind: "invalid", because: "expired" };
        const claim = error instanceof errors.JWTClaimValidationFailed ? error.claim : "";
        return { kind: "invalid", because: claim === "aud" ? "audience" : "signature" };
      }
    },
  };
}

export type EntraIssuer = ReturnType<typeof entraIssuer>;
