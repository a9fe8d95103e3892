import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { decodeJwt, decodeProtectedHeader } from "jose";
import { anna } from "#tests/support/tiny-organisation.ts";
import { ask, type TinyTenant, tinyTenant } from "#tests/support/tiny-tenant.ts";

let tenant: TinyTenant;
beforeAll(async () => {
  tenant = await tinyTenant();
});
afterAll(() => tenant.close());

const activity = () => ({ type: "message", text: "hello", serviceUrl: `${tenant.url}/connector/` });

test("delivers with a token that its published keys prove, for this app and this service URL", async () => {
  const { body } = await tenant.control("POST", "/activities", { activity: activity() });

  expect(body.delivery).toMatchObject({ status: 200 });
  const claims = decodeJwt(tenant.bot.tokens.at(-1) ?? "");
  expect(claims).toMatchObject({
    iss: "https://api.botframework.com",
    aud: tenant.environment["MICROSOFT_APP_ID"],
    serviceurl: `${tenant.url}/connector/`,
  });
  expect((claims.exp ?? 0) - (claims.nbf ?? 0)).toBe(3600);
});

test("publishes the key with the channel's endorsement", async () => {
  const metadata = await ask("GET", tenant.environment["BOT_OPENID_METADATA"] ?? "");

  const keys = await ask("GET", metadata.body.jwks_uri);

  const { kid } = decodeProtectedHeader(tenant.bot.tokens.at(-1) ?? "");
  expect(metadata.body.issuer).toBe("https://api.botframework.com");
  expect(keys.body.keys).toMatchObject([{ kid, kty: "RSA", use: "sig", endorsements: ["msteams"] }]);
  expect(keys.body.keys[0]).not.toHaveProperty("d");
});

test("uses one token for several activities", async () => {
  await tenant.control("POST", "/activities", { activity: activity() });
  await tenant.control("POST", "/activities", { activity: activity() });

  expect(tenant.bot.tokens.at(-1)).toBe(tenant.bot.tokens.at(-2));
});

test.each([
  ["for another audience", { claims: { aud: "another" } }, 401],
  ["of another issuer", { claims: { iss: "https://sts.windows.net/" } }, 401],
  ["that is over", { claims: { exp: 1_000_000_000 } }, 401],
  ["without an audience", { claims: { aud: null } }, 401],
  ["for another service URL", { claims: { serviceurl: "https://evil.example/" } }, 403],
  ["signed with a key that is not published", { key: "unknown" }, 401],
  ["that is not there at all", { key: "none" }, 401],
])("delivers with a token %s when that is ordered", async (_, flaws, status) => {
  const { body } = await tenant.control("POST", "/activities", { activity: activity(), ...flaws });

  expect(body.delivery.status).toBe(status);
});

test("reports status 0 when the service is not there", async () => {
  const before = tenant.bot.endpoint;
  await tenant.control("PUT", "/bot", { endpoint: "http://127.0.0.1:9/api/messages" });

  const { body } = await tenant.control("POST", `/chats/${anna.id}/messages`, { text: "anybody?" });
  await tenant.control("PUT", "/bot", { endpoint: before });

  expect(body.delivery.status).toBe(0);
});
