import type { Reply, Request, Route } from "#sandbox/http.ts";
import type { SigningKey } from "#sandbox/secrets.ts";
import { authorizePage } from "./authorize-page.ts";
import { refusedClient } from "./client.ts";
import { devicePage } from "./device-page.ts";
import { refused } from "./errors.ts";
import { Form, grants, type Mint } from "./grants.ts";
import { parsedScope } from "./scope.ts";

interface EntraOptions extends Mint {
  /** `https://localhost:PORT` */
  readonly authority: () => string;
  /** The origin to which the app's registration lets people be sent back. */
  readonly appOrigin: () => string;
  readonly entra: SigningKey;
  readonly clientSecret: string;
}

/** The tenant's Entra ID: metadata, keys, tokens and the page on which a device's code is typed. */
export function entraRoutes(options: EntraOptions): Route[] {
  const { issuer, deviceCodes, settings, entra, clientSecret, tenantId, appId, authority } = options;
  const endpoint = () => `${authority()}/${tenantId}`;
  const ways = grants(options);

  function read({ body, params }: Request): Form | Reply {
    if (params["tenant"] !== tenantId) return refused(90002, `Tenant '${params["tenant"]}'.`);
    const form = Form.safeParse(body ?? {});
    return form.success ? form.data : refused(9002313);
  }
  const unknownApp = (form: Form, mayBePublic: boolean): Reply | null =>
    refusedClient(form, {
      appId,
      secret: clientSecret,
      certificate: settings.clientCertificate,
      tokenEndpoint: `${endpoint()}/oauth2/v2.0/token`,
      mayBePublic,
    });

  function token(request: Request): Reply | Promise<Reply> {
    const form = read(request);
    if ("status" in form) return form;
    if (!form.grant_type) return refused(900144, "'grant_type'");
    const way = ways[form.grant_type];
    return unknownApp(form, way?.public ?? false) ?? way?.answer(form) ?? refused(70003);
  }

  function beginOnDevice(request: Request): Reply {
    const form = read(request);
    if ("status" in form) return form;
    const stranger = unknownApp(form, true);
    if (stranger) return stranger;
    if (!form.scope) return refused(90014, "'scope'");
    if (!issuer.knows(parsedScope(form.scope).resource)) return refused(500011, `The scope is '${form.scope}'.`);
    const { deviceCode, userCode } = deviceCodes.begin(form.scope);
    const page = `${authority()}/devicelogin`;
    const message = `To sign in, use a web browser to open the page ${page} and enter the code ${userCode} to authenticate.`;
    const life = { expires_in: settings.deviceCodeSeconds, interval: settings.devicePollSeconds };
    const body = { user_code: userCode, device_code: deviceCode, verification_uri: page, ...life, message };
    return { status: 200, headers: { "cache-control": "no-store" }, body };
  }

  const metadata = () => ({
    issuer: `${endpoint()}/v2.0`,
    authorization_endpoint: `${endpoint()}/oauth2/v2.0/authorize`,
    token_endpoint: `${endpoint()}/oauth2/v2.0/token`,
    device_authorization_endpoint: `${endpoint()}/oauth2/v2.0/devicecode`,
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
    { method: "POST", path: "/:tenant/oauth2/v2.0/devicecode", handle: beginOnDevice },
    ...devicePage(options),
    ...authorizePage(options),
  ];
}
