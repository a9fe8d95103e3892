import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { request as httpsRequest } from "node:https";
import { text } from "node:stream/consumers";
import { promisify } from "node:util";
import { afterAll, afterEach, beforeAll, beforeEach, expect, jest, test } from "@jest/globals";
import { decodeJwt } from "jose";
import { anna, ben } from "#tests/support/tiny-organisation.ts";
import { ask, askEntra, newFolder, type TinyTenant, tinyTenant } from "#tests/support/tiny-tenant.ts";

const SCOPE = "https://www.yammer.com/.default openid profile offline_access";

const TIMERS = [
  ...(["hrtime", "nextTick", "performance", "queueMicrotask", "setImmediate", "clearImmediate"] as const),
  ...(["setInterval", "clearInterval", "setTimeout", "clearTimeout"] as const),
];

const data = newFolder();
let tenant: TinyTenant;
beforeAll(async () => {
  tenant = await tinyTenant({ data });
});
beforeEach(() => tenant.control("POST", "/reset"));
afterEach(() => void jest.useRealTimers());
afterAll(() => tenant.close());

/** Lets time pass for the tenant, which lives in this process, and for none of its timers. */
function pass(seconds: number): void {
  const now = Date.now() + seconds * 1000;
  jest.useFakeTimers({ now, doNotFake: TIMERS });
}

/** Asks Entra as an app without a secret. */
function asked(path: "token" | "devicecode", form: Record<string, string>, at = tenant) {
  const { MICROSOFT_APP_ID: client_id = "", MICROSOFT_APP_TENANT_ID } = at.environment;
  return askEntra(at.ca, `${at.entra}/${MICROSOFT_APP_TENANT_ID}/oauth2/v2.0/${path}`, { client_id, ...form });
}

const polled = (device_code: string) =>
  asked("token", { grant_type: "urn:ietf:params:oauth:grant-type:device_code", device_code });

const refreshed = (refresh_token: string, at = tenant) =>
  asked("token", { grant_type: "refresh_token", refresh_token, scope: SCOPE }, at);

async function signedIn(personId: string) {
  const { body } = await asked("devicecode", { scope: SCOPE });
  await tenant.control("POST", "/devicelogin", { userCode: body.user_code, personId });
  return (await polled(body.device_code)).body;
}

const engage = (token: string) => ask("GET", `${tenant.url}/engage/api/v1/users/current.json`, undefined, token);

test("signs msal-node in by device code and keeps it signed in, also while its tokens are short", async () => {
  await tenant.control("PUT", "/settings", { devicePollSeconds: 0.05 });
  const program = `
    import { PublicClientApplication } from "@azure/msal-node";
    const { ENTRA_AUTHORITY, MICROSOFT_APP_TENANT_ID, MICROSOFT_APP_ID, LOCAL_TENANT_URL } = process.env;
    const auth = {
      clientId: MICROSOFT_APP_ID,
      authority: ENTRA_AUTHORITY + "/" + MICROSOFT_APP_TENANT_ID,
      knownAuthorities: [new URL(ENTRA_AUTHORITY).host],
    };
    const scopes = ["https://www.yammer.com/.default"];
    const control = (path, body) => fetch(LOCAL_TENANT_URL + "/control" + path, { method: "POST", body: JSON.stringify(body) });
    let shown;
    const first = new PublicClientApplication({ auth });
    const signedIn = await first.acquireTokenByDeviceCode({ scopes, deviceCodeCallback(code) {
      shown = code;
      setTimeout(() => control("/devicelogin", { userCode: code.userCode, personId: "${ben.id}" }), 200);
    } });
    const silent = await first.acquireTokenSilent({ account: signedIn.account, scopes });
    const forced = await first.acquireTokenSilent({ account: signedIn.account, scopes, forceRefresh: true });
    const cache = first.getTokenCache().serialize();
    const later = new PublicClientApplication({ auth });
    later.getTokenCache().deserialize(cache);
    const [account] = await later.getTokenCache().getAllAccounts();
    const refreshToken = Object.values(JSON.parse(cache).RefreshToken)[0].secret;
    const byRefreshToken = await new PublicClientApplication({ auth }).acquireTokenByRefreshToken({ refreshToken, scopes });
    await control("/people/${ben.id}/revoke");
    const refusal = await later.acquireTokenSilent({ account, scopes, forceRefresh: true }).catch((error) => error);
    console.log(JSON.stringify({
      shown, account, silent: silent.accessToken === signedIn.accessToken,
      forced: forced.accessToken !== signedIn.accessToken, byRefreshToken: byRefreshToken.accessToken,
      refusal: { name: refusal.name, code: refusal.errorCode, number: refusal.errorNo },
    }));`;
  const env = { ...process.env, ...tenant.environment };

  const { stdout } = await promisify(execFile)("node", ["--input-type=module", "-e", program], { env });

  const told = JSON.parse(stdout);
  expect(told.shown).toMatchObject({
    verificationUri: `${tenant.entra}/devicelogin`,
    message: expect.stringContaining(told.shown.userCode),
  });
  expect(told.account).toMatchObject({ username: ben.mail, localAccountId: ben.id, name: ben.name });
  expect(told).toMatchObject({ silent: true, forced: true });
  expect(decodeJwt(told.byRefreshToken)).toMatchObject({ aud: "https://www.yammer.com", oid: ben.id });
  expect(told.refusal).toEqual({ name: "ServerError", code: "invalid_grant", number: 50173 });
});

test("lets the device wait, and answers it once when the person has signed in", async () => {
  await tenant.control("PUT", "/settings", { devicePollSeconds: 0 });
  const { body: begun } = await asked("devicecode", { scope: SCOPE });

  const waiting = await polled(begun.device_code);
  const typed = begun.user_code.toLowerCase();
  const known = await tenant.control("POST", "/devicelogin", { userCode: typed, personId: anna.id });
  const granted = await polled(begun.device_code);
  const again = await polled(begun.device_code);

  expect(waiting).toMatchObject({ status: 400, body: { error: "authorization_pending", error_codes: [70016] } });
  expect(known.status).toBe(200);
  expect(granted).toMatchObject({ status: 200, body: { token_type: "Bearer", expires_in: 3599 } });
  expect(granted.body.scope.split(" ")).toEqual(expect.arrayContaining(["https://www.yammer.com/.default"]));
  expect(again).toMatchObject({ status: 400, body: { error: "bad_verification_code" } });
  expect((await engage(granted.body.access_token)).body.full_name).toBe(anna.name);
});

test.each([
  ["is asked too often", { devicePollSeconds: 60 }, undefined, "slow_down"],
  ["was declined", { devicePollSeconds: 0 }, { decline: true }, "authorization_declined"],
  ["has expired", { deviceCodeSeconds: 60 }, undefined, "expired_token"],
])("says when a code %s", async (_, settings, decision, error) => {
  await tenant.control("PUT", "/settings", settings);
  const { body: begun } = await asked("devicecode", { scope: SCOPE });
  await polled(begun.device_code);
  if (decision) await tenant.control("POST", "/devicelogin", { userCode: begun.user_code, ...decision });
  if (error === "expired_token") pass(60);

  expect((await polled(begun.device_code)).body.error).toBe(error);
});

test("knows no code that nobody was given", async () => {
  const { status } = await tenant.control("POST", "/devicelogin", { userCode: "ABCDEFGHJ", personId: anna.id });

  expect(status).toBe(404);
  expect((await polled("nobody's")).body.error).toBe("bad_verification_code");
});

test("keeps the service account signed in with the environment's token, over restarts too", async () => {
  const token = tenant.environment["ENGAGE_REFRESH_TOKEN"] ?? "";
  const once = (await refreshed(token)).body;
  const again = await tinyTenant({ data });

  const [oldOne, newOne] = [await refreshed(token, again), await refreshed(once.refresh_token, again)];
  await again.close();

  expect(once.refresh_token).not.toBe(token);
  expect((await engage(once.access_token)).body.full_name).toBe(anna.name);
  expect([oldOne.status, newOne.status]).toEqual([200, 200]);
  expect(tenant.environment["ENGAGE_URL"]).toBe(`${tenant.url}/engage`);
});

test("ends all sign-ins of one person, and of nobody else", async () => {
  const [annas, bens] = [await signedIn(anna.id), await signedIn(ben.id)];

  await tenant.control("POST", `/people/${anna.id}/revoke`);

  expect((await engage(annas.access_token)).status).toBe(401);
  expect(await refreshed(annas.refresh_token)).toMatchObject({
    status: 400,
    body: { error: "invalid_grant", error_codes: [50173] },
  });
  expect((await engage(bens.access_token)).status).toBe(200);
  expect((await engage((await signedIn(anna.id)).access_token)).status).toBe(200);
});

test("takes no token that has expired or was made up", async () => {
  await tenant.control("PUT", "/settings", { accessTokenSeconds: 60 });
  const { access_token, expires_in } = await signedIn(anna.id);
  const fresh = await engage(access_token);
  pass(60);

  expect(expires_in).toBe(60);
  expect([fresh.status, (await engage(access_token)).status]).toEqual([200, 401]);
  expect((await refreshed("1.Amade.up")).body).toMatchObject({ error: "invalid_grant", error_codes: [9002313] });
});

/** Sends a request to the page as a browser does. */
function page(method: string, form?: Record<string, string>): Promise<{ status: number; html: string }> {
  const headers = { "content-type": "application/x-www-form-urlencoded", "accept-language": "de" };
  return new Promise((resolve, reject) => {
    httpsRequest(`${tenant.entra}/devicelogin`, { method, ca: readFileSync(tenant.ca), headers }, (response) => {
      void text(response).then((html) => resolve({ status: response.statusCode ?? 0, html }), reject);
    })
      .once("error", reject)
      .end(form && new URLSearchParams(form).toString());
  });
}

test("has a page on which somebody types the code and signs in", async () => {
  const { body: begun } = await asked("devicecode", { scope: SCOPE });

  const empty = await page("GET");
  const wrong = await page("POST", { code: '"><script>', person: anna.id });
  const right = await page("POST", { code: begun.user_code, person: anna.id });

  expect(empty.html).toContain('<label for="code">Code, den das Gerät anzeigt</label>');
  expect(empty.html).toContain(`<option value="${ben.id}">Ben Baker</option>`);
  expect([wrong.status, wrong.html.includes("<script>")]).toEqual([400, false]);
  expect(right.html).toContain("Sie sind angemeldet");
  expect((await polled(begun.device_code)).status).toBe(200);
});
