import { z } from "zod";
import type { Reply } from "#sandbox/http.ts";
import type { Person } from "#sandbox/model.ts";
import type { Settings } from "#sandbox/settings.ts";
import type { AuthorizationCodes } from "./authorization-codes.ts";
import type { Consents } from "./consents.ts";
import type { DeviceCodes } from "./device-codes.ts";
import { refused } from "./errors.ts";
import type { EntraIssuer } from "./issuer.ts";
import { onBehalfOf } from "./on-behalf-of.ts";
import type { RefreshTokens } from "./refresh-tokens.ts";
import { asksFor, delegatedScopes, grantedScope, parsedScope } from "./scope.ts";

/** What the token endpoint is asked with. */
export const Form = z.object({
  grant_type: z.string().optional(),
  scope: z.string().optional(),
  client_id: z.string().optional(),
  client_secret: z.string().optional(),
  client_assertion: z.string().optional(),
  client_assertion_type: z.string().optional(),
  client_info: z.string().optional(),
  assertion: z.string().optional(),
  requested_token_use: z.string().optional(),
  code: z.string().optional(),
  code_verifier: z.string().optional(),
  redirect_uri: z.string().optional(),
  device_code: z.string().optional(),
  refresh_token: z.string().optional(),
});
export type Form = z.infer<typeof Form>;

/** What tokens are made of. */
export interface Mint {
  readonly issuer: EntraIssuer;
  readonly refreshTokens: RefreshTokens;
  readonly deviceCodes: DeviceCodes;
  readonly authorizationCodes: AuthorizationCodes;
  readonly consents: Consents;
  readonly settings: Settings;
  readonly tenantId: string;
  readonly appId: string;
  readonly person: (id: string) => Person | undefined;
  readonly people: readonly Person[];
}

interface Grant {
  /** Whether an app without a secret may use it. */
  readonly public: boolean;
  answer(form: Form): Promise<Reply>;
}

/** What a device that is not signed in yet is told. */
const NOT_YET = { unknown: 70018, expired: 70020, early: 50196, pending: 70016, declined: 65004 } as const;
/** Why an authorization code is of no use. */
const NOT_THIS = { unknown: 70000, redirect: 50011, verifier: 50148 } as const;
/** Why a refresh token is of no use. */
const NO_MORE = { malformed: 9002313, expired: 700082, revoked: 50173 } as const;

/** Each way to a token, by its grant type. */
export function grants(mint: Mint): Readonly<Record<string, Grant>> {
  const { issuer, refreshTokens, deviceCodes, settings, authorizationCodes, tenantId } = mint;

  function granted(tokens: Readonly<Record<string, string>>): Reply {
    const life = { expires_in: settings.accessTokenSeconds, ext_expires_in: settings.accessTokenSeconds };
    return {
      status: 200,
      headers: { "cache-control": "no-store" },
      body: { token_type: "Bearer", ...life, ...tokens },
    };
  }

  async function clientCredentials({ scope }: Form): Promise<Reply> {
    if (!scope) return refused(90014, "'scope'");
    const { resource, names } = parsedScope(scope);
    if (names.length !== 1 || names[0] !== ".default") return refused(1002012, `The scope is '${scope}'.`);
    if (!issuer.knows(resource)) return refused(500011, `It is '${resource}'.`);
    return granted({ access_token: await issuer.appToken(resource) });
  }

  async function signedIn(personId: string, scope: string, { client_info }: Form, lasting: boolean): Promise<Reply> {
    const { resource, names } = parsedScope(scope);
    if (!issuer.knows(resource)) return refused(500011, `It is '${resource}'.`);
    const person = mint.person(personId);
    if (!person) return refused(9002313, "The user is not in the directory.");
    const who = Buffer.from(JSON.stringify({ uid: personId, utid: tenantId })).toString("base64url");
    return granted({
      scope: grantedScope(scope),
      access_token: await issuer.delegatedToken(resource, personId, delegatedScopes(names).join(" ")),
      ...(lasting && { refresh_token: await refreshTokens.make(personId) }),
      ...(asksFor(scope, "openid") && { id_token: await issuer.idToken(person) }),
      ...(client_info === "1" && { client_info: who }),
    });
  }

  async function deviceCode(form: Form): Promise<Reply> {
    if (!form.device_code) return refused(900144, "'device_code'");
    const polled = deviceCodes.poll(form.device_code);
    if (polled.kind !== "approved") return refused(NOT_YET[polled.kind]);
    return signedIn(polled.personId, polled.scope, form, asksFor(polled.scope, "offline_access"));
  }

  async function authorizationCode(form: Form): Promise<Reply> {
    if (!form.code) return refused(900144, "'code'");
    const redeemed = authorizationCodes.redeem(form.code, form.redirect_uri, form.code_verifier);
    if (redeemed.kind !== "valid") return refused(NOT_THIS[redeemed.kind]);
    const { personId, scope } = redeemed.authorized;
    return signedIn(personId, scope, form, asksFor(scope, "offline_access"));
  }

  /** The token that comes back is a new one; the old one stays good. */
  async function refreshToken(form: Form): Promise<Reply> {
    if (!form.refresh_token) return refused(900144, "'refresh_token'");
    if (!form.scope) return refused(90014, "'scope'");
    const redeemed = await refreshTokens.redeem(form.refresh_token);
    if (redeemed.kind !== "valid") return refused(NO_MORE[redeemed.kind]);
    return signedIn(redeemed.personId, form.scope, form, true);
  }

  return {
    authorization_code: { public: false, answer: authorizationCode },
    client_credentials: { public: false, answer: clientCredentials },
    "urn:ietf:params:oauth:grant-type:jwt-bearer": { public: false, answer: onBehalfOf(mint, granted) },
    "urn:ietf:params:oauth:grant-type:device_code": { public: true, answer: deviceCode },
    device_code: { public: true, answer: deviceCode }, // as msal-node calls it
    refresh_token: { public: true, answer: refreshToken },
  };
}
