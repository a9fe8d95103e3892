import { execFile } from "node:child_process";
import type { KeyObject } from "node:crypto";
import { statSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { decodeJwt, SignJWT } from "jose";
import { selfSigned } from "#tests/support/self-signed.ts";
import { anna } from "#tests/support/tiny-organisation.ts";
import { ask, askEntra, newFolder, type TinyTenant, tinyTenant } from "#tests/support/tiny-tenant.ts";

const data = newFolder();
let tenant: TinyTenant;
beforeAll(async () => {
  tenant = await tinyTenant({ data });
});
afterAll(() => tenant.close());

const appId = () => tenant.environment["MICROSOFT_APP_ID"] ?? "";
const tenantId = () => tenant.environment["MICROSOFT_APP_TENANT_ID"] ?? "";

/** A right request for a Graph token with some fields changed, or left out as "". */
function requestToken(changes: Record<string, string> = {}, path = tenantId()) {
  const right = {
    grant_type: "client_credentials",
    client_id: appId(),
    client_secret: tenant.environment["MICROSOFT_APP_PASSWORD"] ?? "",
    scope: "https://graph.microsoft.com/.default",
  };
  const form = Object.fromEntries(Object.entries({ ...right, ...changes }).filter(([, value]) => value !== ""));
  return askEntra(tenant.ca, `${tenant.entra}/${path}/oauth2/v2.0/token`, form);
}

test("gives @azure/identity a token over HTTPS", async () => {
  const program = `
    import { ClientSecretCredential } from "@azure/identity";
    const { ENTRA_AUTHORITY, MICROSOFT_APP_TENANT_ID, MICROSOFT_APP_ID, MICROSOFT_APP_PASSWORD } = process.env;
    const options = { authorityHost: ENTRA_AUTHORITY, disableInstanceDiscovery: true };
    const credential = new ClientSecretCredential(
      MICROSOFT_APP_TENANT_ID, MICROSOFT_APP_ID, MICROSOFT_APP_PASSWORD, options);
    console.log((await credential.getToken("https://graph.microsoft.com/.default")).token);`;
  const env = { ...process.env, ...tenant.environment };

  const { stdout } = await promisify(execFile)("node", ["--input-type=module", "-e", program], { env });

  expect(decodeJwt(stdout.trim())).toMatchObject({
    aud: "https://graph.microsoft.com",
    appid: appId(),
    tid: tenantId(),
    idtyp: "app",
  });
});

test.each(["1.0", "2.0"])(
  "a person's token of version %s names the app's roles that they were assigned",
  async (version) => {
    const path = `/people/${anna.id}`;
    const rolesIn = async () =>
      decodeJwt((await tenant.control("POST", `${path}/token`, { version })).body.token)["roles"];

    const before = await rolesIn();
    await tenant.control("PUT", `${path}/app-roles`, { roles: ["Vorbild.Admin"] });
    const assigned = await rolesIn();
    await tenant.control("PUT", `${path}/app-roles`, { roles: [] });

    expect([before, assigned, await rolesIn()]).toEqual([undefined, ["Vorbild.Admin"], undefined]);
  },
);

test.each([
  ["a wrong secret", { client_secret: "guessed" }, 401, "invalid_client", 7000215],
  ["no secret", { client_secret: "" }, 401, "invalid_client", 7000216],
  ["another app", { client_id: "another" }, 400, "unauthorized_client", 700016],
  ["no app", { client_id: "" }, 400, "invalid_request", 900144],
  ["no grant type", { grant_type: "" }, 400, "invalid_request", 900144],
  ["a grant type it does not know", { grant_type: "password" }, 400, "unsupported_grant_type", 70003],
  ["no scope", { scope: "" }, 400, "invalid_request", 90014],
  ["a scope that is not .default", { scope: "https://graph.microsoft.com/User.Read" }, 400, "invalid_scope", 1002012],
  ["a resource it does not know", { scope: "https://example.com/.default" }, 400, "invalid_resource", 500011],
])("refuses %s in the documented form", async (_, changes, status, error, code) => {
  const answer = await requestToken(changes);

  expect(answer).toMatchObject({ status, body: { error, error_codes: [code] } });
  expect(answer.body.error_description).toMatch(new RegExp(`^AADSTS${code}: .*Trace ID: .*Correlation ID: `));
});

test("does not know other tenants", async () => {
  const answer = await requestToken({}, "00000000-0000-0000-0000-000000000000");

  expect(answer).toMatchObject({ status: 400, body: { error_codes: [90002] } });
});

test("takes the assertion of the certificate that is registered, and no other", async () => {
  const client_assertion_type = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";
  const [own, others] = await Promise.all([selfSigned(), selfSigned()]);
  const clientCertificate = `-----BEGIN CERTIFICATE-----\n${own.certificate}\n-----END CERTIFICATE-----\n`;
  const x5t = Buffer.from(own.thumbprint, "hex").toString("base64url");
  const endpoint = `${tenant.entra}/${tenantId()}/oauth2/v2.0/token`;
  const asked = async (changes: { key?: KeyObject; audience?: string; x5t?: string; alg?: "RS256" | "PS256" } = {}) => {
    const client_assertion = await new SignJWT({
      iss: appId(),
      sub: appId(),
      aud: changes.audience ?? endpoint,
      jti: "1",
    })
      .setProtectedHeader({ alg: changes.alg ?? "RS256", x5t: changes.x5t ?? x5t })
      .setExpirationTime("5m")
      .sign(changes.key ?? own.privateKey);
    return requestToken({ client_secret: "", client_assertion, client_assertion_type });
  };
  const refusal = { status: 401, body: { error_codes: [700027] } };

  expect(await asked()).toMatchObject(refusal);
  await tenant.control("PUT", "/settings", { clientCertificate });

  expect(await asked()).toMatchObject({ status: 200, body: { token_type: "Bearer", expires_in: 3599 } });
  expect(await asked({ alg: "PS256" })).toMatchObject({ status: 200 });
  for (const wrong of [
    { key: others.privateKey },
    { audience: "https://login.microsoftonline.com/" },
    { x5t: "other" },
  ])
    expect(await asked(wrong)).toMatchObject(refusal);
});

test("exchanges a person's token for one on their behalf, and nothing else", async () => {
  const { token } = (await tenant.control("POST", `/people/${anna.id}/token`)).body;
  const behalf = {
    grant_type: "urn:ietf:params:oauth:grant-type:jwt-bearer",
    requested_token_use: "on_behalf_of",
    scope: "https://www.yammer.com/user_impersonation",
  };

  const exchanged = await requestToken({ ...behalf, assertion: token });
  const ofAnother = await requestToken({
    ...behalf,
    assertion: await tenant.token("https://graph.microsoft.com/.default"),
  });
  const forged = await requestToken({ ...behalf, assertion: `${token.slice(0, -8)}AAAAAAAA` });

  expect(decodeJwt(exchanged.body.access_token)).toMatchObject({
    aud: "https://www.yammer.com",
    oid: anna.id,
    scp: "user_impersonation",
  });
  expect(ofAnother).toMatchObject({ status: 400, body: { error: "invalid_grant", error_codes: [500131] } });
  expect(forged).toMatchObject({ status: 400, body: { error: "invalid_grant", error_codes: [50013] } });
});

test.each([
  ["/connector/v3/teams/x", "Authorization has been denied", "message"],
  ["/graph/v1.0/users", "Invalid audience", "error"],
  ["/engage/api/v1/messages.json", "Token not found", "response"],
])("turns away a token for somebody else at %s, as that service does", async (path, sentence, field) => {
  const scope = path.startsWith("/graph")
    ? "https://api.botframework.com/.default"
    : "https://graph.microsoft.com/.default";
  const other = await tenant.token(scope);

  const answers = [await ask("GET", tenant.url + path), await ask("GET", tenant.url + path, undefined, other)];

  expect(answers.map(({ status }) => status)).toEqual([401, 401]);
  expect(JSON.stringify(answers[1]?.body)).toContain(sentence);
  expect(answers[1]?.body).toHaveProperty(field);
});

test("lets no app into Viva Engage without a person", async () => {
  const app = await tenant.token("https://www.yammer.com/.default");

  const { status } = await ask("GET", `${tenant.url}/engage/api/v1/messages.json`, undefined, app);

  expect(status).toBe(401);
});

test("keeps its secrets from other users of the machine, and over a restart", async () => {
  const again = await tinyTenant({ data });
  await again.close();

  expect(again.environment["MICROSOFT_APP_PASSWORD"]).toBe(tenant.environment["MICROSOFT_APP_PASSWORD"]);
  const modes = ["secrets.json", "localhost-key.pem"].map((name) => statSync(join(data, name)).mode & 0o777);
  expect(modes).toEqual([0o600, 0o600]);
});
