import { z } from "zod";
import type { Reply, Request, Route } from "#sandbox/http.ts";
import type { SigningKey } from "#sandbox/secrets.ts";
import { refusedClient } from "./client.ts";
import { refused } from "./errors.ts";
import { type EntraIssuer, TOKEN_SECONDS } from "./issuer.ts";

interface EntraOptions {
  readonly issuer: EntraIssuer;
  readonly entra: SigningKey;
  readonly clientSecret: string;
  readonly tenantId: string;
  readonly appId: string;
  /** `https://localhost:PORT` */
  readonly authority: () => string;
}

const Form = z.object({
  grant_type: z.string().optional(),
  scope: z.string().optional(),
  client_id: z.string().optional(),
  client_secret: z.string().optional(),
  client_assertion: z.string().optional(),
  client_assertion_type: z.string().optional(),
  assertion: z.string().optional(),
  requested_token_use: z.string().optional(),
});
type Form = z.infer<typeof Form>;

const ON_BEHALF_OF = "urn:ietf:params:oauth:grant-type:jwt-bearer";
/** Scopes that ask for other tokens than the access token. */
const OPENID_SCOPES = ["openid", "profile", "offline_access", "email"];

/** The resource and the permissions in it: `https://graph.microsoft.com/User.Read` is `User.Read` of Graph. */
function parsedScope(scope: string): { readonly resource: string; readonly names: readonly string[] } {
  const scopes = scope.split(" ").filter((name) => name !== "" && !OPENID_SCOPES.includes(name));
  const parts = scopes.map((name) => /^(https:\/\/[^/]+)\/+(.+)$/.exec(name));
  return { resource: parts[0]?.[1] ?? "", names: parts.map((part) => part?.[2] ?? "") };
}

function granted(token: string, scope?: string): Reply {
  const life = { expires_in: TOKEN_SECONDS, ext_expires_in: TOKEN_SECONDS };
  return {
    status: 200,
    headers: { "cache-control": "no-store" },
    body: { token_type: "Bearer", ...life, ...(scope && { scope }), access_token: token },
  };
}

/** The tenant's Entra ID: metadata, keys and tokens. */
export function entraRoutes({ issuer, entra, clientSecret, tenantId, appId, authority }: EntraOptions): Route[] {
  const endpoint = () => `${authority()}/${tenantId}`;

  async function clientCredentials({ scope = "" }: Form): Promise<Reply> {
    const { resource, names } = parsedScope(scope);
    if (names.length !== 1 || names[0] !== ".default") return refused(1002012, `The scope is '${scope}'.`);
    return issuer.knows(resource) ? granted(await issuer.appToken(resource)) : refused(500011, `It is '${resource}'.`);
  }

  async function onBehalfOf({ scope = "", assertion, requested_token_use }: Form): Promise<Reply> {
    if (!assertion) return refused(900144, "'assertion'");
    if (requested_token_use !== "on_behalf_of") return refused(900144, "'requested_token_use'");
    const user = await issuer.check(assertion, [appId]);
    if (user.kind === "invalid") return refused(user.because === "audience" ? 500131 : 50013);
    if (!user.claims.scp) return refused(50013, "An app's own token stands for no user.");
    const { resource, names } = parsedScope(scope);
    if (!issuer.knows(resource)) return refused(500011, `It is '${resource}'.`);
    const scopes = names.includes(".default") ? "access_as_user user_impersonation User.Read" : names.join(" ");
    return granted(await issuer.delegatedToken(resource, user.claims, scopes), scopes);
  }

  async function token({ body, params }: Request): Promise<Reply> {
    const form = Form.safeParse(body ?? {});
    if (params["tenant"] !== tenantId) return refused(90002, `Tenant '${params["tenant"]}'.`);
    if (!form.success || !form.data.grant_type) return refused(900144, "'grant_type'");
    const tokenEndpoint = `${endpoint()}/oauth2/v2.0/token`;
    const stranger = refusedClient(form.data, { appId, secret: clientSecret, tokenEndpoint });
    if (stranger) return stranger;
    if (!form.data.scope) return refused(90014, "'scope'");
    if (form.data.grant_type === "client_credentials") return clientCredentials(form.data);
    return form.data.grant_type === ON_BEHALF_OF ? onBehalfOf(form.data) : refused(70003);
  }

  const metadata = () => ({
    issuer: `${endpoint()}/v2.0`,
    authorization_endpoint: `${endpoint()}/oauth2/v2.0/authorize`,
    token_endpoint: `${endpoint()}/oauth2/v2.0/token`,
    jwks_uri: `${endpoint()}/discovery/v2.0/keys`,
    response_types_supported: ["code", "id_token"],
    subject_types_supported: ["pairwise"],
    id_token_signing_alg_values_supported: ["RS256"],
    token_endpoint_auth_methods_supported: ["client_secret_post", "private_key_jwt"],
  });
  const ofTenant =
    (body: () => unknown) =>
    ({ params }: Request): Reply =>
      params["tenant"] === tenantId ? { status: 200, body: body() } : refused(90002, `Tenant '${params["tenant"]}'.`);
  return [
    { method: "GET", path: "/:tenant/v2.0/.well-known/openid-configuration", handle: ofTenant(metadata) },
    {
      method: "GET",
      path: "/:tenant/discovery/v2.0/keys",
      handle: ofTenant(() => ({ keys: [entra.publicJwk] })),
    },
    { method: "POST", path: "/:tenant/oauth2/v2.0/token", handle: token },
  ];
}
