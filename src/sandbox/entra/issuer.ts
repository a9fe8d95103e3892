import { randomUUID } from "node:crypto";
import { decodeJwt, SignJWT } from "jose";
import type { Organisation, Person } from "#sandbox/model.ts";
import type { SigningKey } from "#sandbox/secrets.ts";
import type { Settings } from "#sandbox/settings.ts";
import type { Sessions } from "./sessions.ts";
import { type Check, tokenCheck } from "./token-check.ts";

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

interface IssuerOptions {
  readonly key: SigningKey;
  readonly organisation: Organisation;
  readonly sessions: Sessions;
  /** The app's roles that somebody was assigned, by their values. */
  readonly appRolesOf: (personId: string) => readonly string[];
  readonly settings: Settings;
  /** `https://localhost:PORT` */
  readonly authority: () => string;
}

/** The two forms of an access token; an app chooses in its registration. https://learn.microsoft.com/entra/identity-platform/access-tokens */
export const TOKEN_VERSIONS = ["1.0", "2.0"] as const;
type TokenVersion = (typeof TOKEN_VERSIONS)[number];

/** Signs and checks access tokens of this tenant, in the form that Graph and Bot Framework get them (version 1.0). */
export function entraIssuer({ key, organisation, sessions, appRolesOf, settings, authority }: IssuerOptions) {
  const { tenantId, appId } = organisation;
  const issuer = `https://sts.windows.net/${tenantId}/`;
  const laterIssuer = () => `${authority()}/${tenantId}/v2.0`;
  const check = tokenCheck({ key, organisation, sessions, issuers: () => [issuer, laterIssuer()] });

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

    /**
     * The person's token for this app, as `getAuthToken` gives it to a tab.
     *
     * @param resource - what it is asked for by, the app's id or its `api://` address: the audience of version 1.0
     */
    userToken: (
      { id, name, userPrincipalName }: Person,
      resource = appId,
      version: TokenVersion = "1.0",
    ): Promise<string> => {
      const appRoles = appRolesOf(id);
      const roles = appRoles.length > 0 ? appRoles : undefined; // Entra leaves it out where there is none
      const person = { oid: id, sub: id, sid: sessions.of(id), name, scp: "access_as_user", roles };
      const later = { iss: laterIssuer(), ver: "2.0", aud: appId, azp: appId, preferred_username: userPrincipalName };
      return sign({
        ...person,
        ...(version === "2.0" ? later : { aud: resource, appid: appId, upn: userPrincipalName }),
      });
    },

    /** Says to the app who signed in, in the form of version 2.0. */
    idToken: ({ id, name, userPrincipalName }: Person): Promise<string> => {
      const person = { oid: id, sub: id, sid: sessions.of(id), name, preferred_username: userPrincipalName };
      return sign({ iss: laterIssuer(), ver: "2.0", aud: appId, ...person });
    },

    /** The app's token on behalf of a person. */
    delegatedToken: (resource: string, oid: string, scopes: string): Promise<string> =>
      sign({ aud: resource, appid: appId, appidacr: "1", oid, sub: oid, sid: sessions.of(oid), scp: scopes }),

    check,

    /** Whether it is a person's token for this app, by whichever of its names. */
    async checkUser(token: string): Promise<Check> {
      const asId = await check(token, [appId]);
      if (asId.kind === "valid" || asId.because !== "audience") return asId;
      const { aud } = decodeJwt(token);
      return typeof aud === "string" && aud.startsWith("api://") && aud.endsWith(`/${appId}`)
        ? check(token, [aud])
        : asId;
    },
  };
}

export type EntraIssuer = ReturnType<typeof entraIssuer>;
