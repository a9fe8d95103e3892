import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { afterAll, beforeAll, beforeEach, expect, test } from "@jest/globals";
import { decodeJwt } from "jose";
import { anna, ben } from "#tests/support/tiny-organisation.ts";
import { ask, askEntra, newFolder, type TinyTenant, tinyTenant } from "#tests/support/tiny-tenant.ts";

const SCOPE = "https://graph.microsoft.com/Calendars.Read";

const data = newFolder();
let tenant: TinyTenant;
beforeAll(async () => {
  tenant = await tinyTenant({ data });
});
beforeEach(() => tenant.control("POST", "/reset"));
afterAll(() => tenant.close());

const appId = () => tenant.environment["MICROSOFT_APP_ID"] ?? "";
const tenantId = () => tenant.environment["MICROSOFT_APP_TENANT_ID"] ?? "";
const home = () => `${new URL(tenant.bot.endpoint).origin}/tab/consent`;

function token(form: Record<string, string>, at = tenant) {
  const client = { client_id: appId(), client_secret: at.environment["MICROSOFT_APP_PASSWORD"] ?? "" };
  return askEntra(at.ca, `${at.entra}/${tenantId()}/oauth2/v2.0/token`, { ...client, ...form });
}

async function onBehalf(personId: string, scope = SCOPE, signIn: object = {}, at = tenant) {
  const { token: assertion } = (await at.control("POST", `/people/${personId}/token`, signIn)).body;
  const grant_type = "urn:ietf:params:oauth:grant-type:jwt-bearer";
  return token({ grant_type, requested_token_use: "on_behalf_of", scope, assertion }, at);
}

/** Entra's page, asked rightly but for these changes; leaves out what is "". */
function authorizeUrl(changes: Record<string, string> = {}) {
  const right = {
    client_id: appId(),
    response_type: "code",
    redirect_uri: home(),
    scope: `${SCOPE} offline_access`,
    state: "x&y",
    login_hint: anna.userPrincipalName,
  };
  const query = Object.entries({ ...right, ...changes }).filter(([, value]) => value !== "");
  return `${tenant.url}/${tenantId()}/oauth2/v2.0/authorize?${new URLSearchParams(query)}`;
}

const see = (changes?: Record<string, string>) => fetch(authorizeUrl(changes), { redirect: "manual" });
const press = (filled: Record<string, string>, changes?: Record<string, string>) =>
  fetch(authorizeUrl(changes), { method: "POST", body: new URLSearchParams(filled), redirect: "manual" });
const sentTo = (response: Response) => new URL(response.headers.get("location") ?? "");

test("acts for nobody in Graph before they consented, and says so as Entra does", async () => {
  const refused = await onBehalf(anna.id);
  const everybodys = await onBehalf(anna.id, "https://graph.microsoft.com/User.Read");

  expect(refused).toMatchObject({
    status: 400,
    body: { error: "invalid_grant", suberror: "consent_required", error_codes: [65001] },
  });
  expect(everybodys.status).toBe(200);
});

test("sends the app back with a code once the person accepts, and the code is good once", async () => {
  const page = await (await see()).text();
  const back = sentTo(await press({ person: anna.id }));
  const code = back.searchParams.get("code") ?? "";
  const form = { grant_type: "authorization_code", code, redirect_uri: home() };

  const first = await token(form);
  const again = await token(form);

  expect(page).toContain("Read your calendars (Calendars.Read)");
  expect(page.match(/<option/g)).toHaveLength(1);
  expect(back.href.startsWith(`${home()}?`)).toBe(true);
  expect(back.searchParams.get("state")).toBe("x&y");
  expect(decodeJwt(first.body.access_token)).toMatchObject({ oid: anna.id, scp: "Calendars.Read" });
  expect(first.body).toHaveProperty("refresh_token");
  expect(again).toMatchObject({ status: 400, body: { error_codes: [70000] } });
  expect(decodeJwt((await onBehalf(anna.id)).body.access_token)).toMatchObject({ oid: anna.id, scp: "Calendars.Read" });
  expect((await onBehalf(ben.id)).body.error_codes).toEqual([65001]);
});

test("asks again only until it was answered, unless the app wants it so", async () => {
  await press({ person: anna.id });

  const settled = await see({ response_mode: "fragment" });
  const insisted = await see({ prompt: "consent" });

  expect(sentTo(settled).hash).toMatch(/^#code=/);
  expect(insisted.status).toBe(200);
});

test("sends the app back without anything when the person cancels", async () => {
  const back = sentTo(await press({ person: anna.id, cancel: "1" }));

  expect(Object.fromEntries(back.searchParams)).toMatchObject({
    error: "access_denied",
    error_subcode: "cancel",
    error_description: expect.stringContaining("AADSTS65004"),
    state: "x&y",
  });
  expect((await onBehalf(anna.id)).status).toBe(400);
});

test.each([
  ["to an address that is not the app's", { redirect_uri: "https://evil.example/tab/consent" }, "AADSTS50011"],
  ["for another app", { client_id: "another" }, "AADSTS700016"],
  ["for a service that it does not know", { scope: "https://example.com/Read" }, "AADSTS70011"],
  ["without a scope", { scope: "" }, "AADSTS900144"],
])("sends nobody back %s", async (_, changes: Record<string, string>, code) => {
  const [seen, pressed] = [await see(changes), await press({ person: anna.id }, changes)];

  expect([seen.status, pressed.status]).toEqual([400, 400]);
  expect(await seen.text()).toContain(code);
});

test("gives tokens only to who asked for the code", async () => {
  const challenge = { code_challenge: createHash("sha256").update("verifier").digest("base64url") };
  const redeem = async (changes: Record<string, string>) => {
    const code = sentTo(await press({ person: anna.id }, challenge)).searchParams.get("code") ?? "";
    return token({
      grant_type: "authorization_code",
      code,
      redirect_uri: home(),
      code_verifier: "verifier",
      ...changes,
    });
  };

  const [right, other, elsewhere] = [
    await redeem({}),
    await redeem({ code_verifier: "guessed" }),
    await redeem({ redirect_uri: "https://evil.example" }),
  ];

  expect(right.status).toBe(200);
  expect(other).toMatchObject({ status: 400, body: { error_codes: [50148] } });
  expect(elsewhere).toMatchObject({ status: 400, body: { error_codes: [50011] } });
});

test("remembers consent over a restart until it is taken back", async () => {
  const path = `/people/${anna.id}/consents`;
  const given = (await tenant.control("PUT", path, { scopes: ["Calendars.Read"] })).body;
  const again = await tinyTenant({ data });
  const kept = await again.control("GET", path);
  await again.close();

  const taken = await tenant.control("DELETE", path);

  expect(given.scopes).toEqual(["User.Read", "Calendars.Read"]);
  expect(kept.body.scopes).toEqual(given.scopes);
  expect(taken.body.scopes).toEqual(["User.Read"]);
  expect((await onBehalf(anna.id)).body.suberror).toBe("consent_required");
});

test("takes a tab's token in both versions and by both names of the app", async () => {
  await tenant.control("PUT", `/people/${anna.id}/consents`, { scopes: ["Calendars.Read"] });
  const resource = `api://127.0.0.1:3978/${appId()}`;
  const signIns = [{}, { resource }, { version: "2.0" }, { resource: "api://127.0.0.1:3978/another" }];

  const statuses = [];
  for (const signIn of signIns) statuses.push((await onBehalf(anna.id, SCOPE, signIn)).status);
  const claims = async (signIn: object) =>
    decodeJwt((await tenant.control("POST", `/people/${anna.id}/token`, signIn)).body.token);

  expect(statuses).toEqual([200, 200, 200, 400]);
  expect(await claims({ resource })).toMatchObject({ aud: resource, ver: "1.0", appid: appId() });
  expect(await claims({ version: "2.0" })).toMatchObject({
    aud: appId(),
    ver: "2.0",
    azp: appId(),
    iss: `${tenant.entra}/${tenantId()}/v2.0`,
  });
});

test("lets a person's token read their own free and busy times, and nothing else of Graph", async () => {
  await tenant.control("PUT", `/people/${anna.id}/consents`, { scopes: ["Calendars.Read"] });
  const slot = { start: "2026-11-23T09:00:00Z", end: "2026-11-23T10:00:00Z" };
  await tenant.control("POST", `/calendars/${anna.id}`, { ...slot, subject: "Budget" });
  const own = (await onBehalf(anna.id)).body.access_token;
  const less = (await onBehalf(anna.id, "https://graph.microsoft.com/User.Read")).body.access_token;
  const app = await tenant.token("https://graph.microsoft.com/.default");
  const at = (hour: string) => ({ dateTime: `2026-11-23T${hour}:00:00`, timeZone: "UTC" });
  const body = { schedules: [anna.mail], startTime: at("08"), endTime: at("12") };
  const graph = (bearer: string, path: string) =>
    ask("POST", `${tenant.url}/graph/v1.0/${path}/calendar/getSchedule`, body, bearer);

  const answer = await graph(own, "me");

  expect(answer.body.value).toMatchObject([{ scheduleId: anna.mail, scheduleItems: [{ subject: "Budget" }] }]);
  expect((await graph(less, "me")).status).toBe(403);
  expect((await graph(app, "me")).status).toBe(400);
  expect((await graph(own, `users/${ben.id}`)).status).toBe(403);
  expect((await ask("GET", `${tenant.url}/graph/v1.0/users`, undefined, own)).status).toBe(403);
});

test("shows a calendar that is shared with nobody to its owner alone", async () => {
  await tenant.control("PUT", `/people/${anna.id}/consents`, { scopes: ["Calendars.Read"] });
  await tenant.control("PUT", `/calendars/${anna.id}/sharing`, { open: false });
  const at = (hour: string) => ({ dateTime: `2026-11-23T${hour}:00:00`, timeZone: "UTC" });
  const body = { schedules: [anna.mail], startTime: at("08"), endTime: at("12") };
  const asked = async (bearer: string, whose: string) =>
    (await ask("POST", `${tenant.url}/graph/v1.0/${whose}/calendar/getSchedule`, body, bearer)).body.value[0];

  const app = await asked(await tenant.token("https://graph.microsoft.com/.default"), `users/${ben.id}`);
  const own = await asked((await onBehalf(anna.id)).body.access_token, "me");

  expect(app).toMatchObject({ scheduleId: anna.mail, error: { responseCode: "5018" } });
  expect(app).not.toHaveProperty("scheduleItems");
  expect(own).toMatchObject({ scheduleId: anna.mail, scheduleItems: [] });
});

test("tells @azure/identity that the person has to consent", async () => {
  const { token: assertion } = (await tenant.control("POST", `/people/${anna.id}/token`, {})).body;
  const program = `
    import { OnBehalfOfCredential } from "@azure/identity";
    const { ENTRA_AUTHORITY, MICROSOFT_APP_TENANT_ID, MICROSOFT_APP_ID, MICROSOFT_APP_PASSWORD } = process.env;
    const credential = new OnBehalfOfCredential({
      authorityHost: ENTRA_AUTHORITY, disableInstanceDiscovery: true, tenantId: MICROSOFT_APP_TENANT_ID,
      clientId: MICROSOFT_APP_ID, clientSecret: MICROSOFT_APP_PASSWORD, userAssertionToken: "${assertion}",
    });
    const token = (scope) => credential.getToken(scope).then(({ token }) => token, ({ name }) => name);
    console.log(await token("https://graph.microsoft.com/User.Read"));
    console.log(await token("${SCOPE}"));`;
  const env = { ...process.env, ...tenant.environment };

  const { stdout } = await promisify(execFile)("node", ["--input-type=module", "-e", program], { env });

  const [given = "", refused] = stdout.trim().split("\n");
  expect(decodeJwt(given)).toMatchObject({ oid: anna.id, scp: "User.Read" });
  expect(refused).toBe("AuthenticationRequiredError");
});
