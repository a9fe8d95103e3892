import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { botAuthentication } from "#adapters/bot/authentication.ts";
import { connectorTokens } from "#adapters/identity/connector-tokens.ts";
import { type Clock, realClock } from "#shared/time.ts";
import { channelMessage, personalMessage, read, SERVICE_URL } from "#tests/adapters/bot/activities.ts";
import { APP_ID, type FakeIssuer, fakeIssuer, ISSUER, TENANT_ID } from "#tests/adapters/bot/issuer.ts";
import { quiet } from "#tests/support/quiet.ts";

let issuer: FakeIssuer;
beforeAll(async () => {
  issuer = await fakeIssuer();
});
afterAll(() => issuer.close());

const activity = read(personalMessage("hello"));

function authentication({ clock = realClock, local = false }: { clock?: Clock; local?: boolean } = {}) {
  const signed = { appId: APP_ID, issuer: ISSUER, metadataUrl: issuer.metadataUrl };
  return botAuthentication({ tenantId: TENANT_ID, local }, connectorTokens(signed, clock, quiet));
}

const inHours = (hours: number) => Math.floor(Date.now() / 1000) + hours * 3600;

test("lets in what Bot Framework signed for this bot", async () => {
  const authorization = await issuer.authorization(SERVICE_URL);

  await expect(authentication().admit(authorization, activity)).resolves.toBeUndefined();
});

test.each([
  ["another issuer", { iss: "https://sts.windows.net/elsewhere/" }, "iss"],
  ["another audience", { aud: "somebody-else" }, "aud"],
  ["an expiry in the past", { exp: inHours(-1) }, "exp"],
  ["no expiry", { exp: undefined }, "exp"],
  ["a start in the future", { nbf: inHours(1) }, "nbf"],
  ["another serviceurl", { serviceurl: "https://smba.trafficmanager.net/amer/" }, "serviceurl"],
  ["no serviceurl", { serviceurl: undefined }, "serviceurl"],
])("refuses a token with %s", async (_what, changes, named) => {
  const authorization = await issuer.authorization(SERVICE_URL, changes);

  const admitted = authentication().admit(authorization, activity);

  await expect(admitted).rejects.toMatchObject({ code: "TOKEN_REFUSED", message: expect.stringContaining(named) });
});

test("allows five minutes of difference between the clocks", async () => {
  const { admit } = authentication();
  const late = await issuer.authorization(SERVICE_URL, { exp: inHours(-4 / 60) });
  const early = await issuer.authorization(SERVICE_URL, { nbf: inHours(4 / 60) });

  await expect(admit(late, activity)).resolves.toBeUndefined();
  await expect(admit(early, activity)).resolves.toBeUndefined();
});

test("refuses a token that an unpublished key signed", async () => {
  const authorization = await issuer.authorization(SERVICE_URL, {}, "unknown");

  await expect(authentication().admit(authorization, activity)).rejects.toMatchObject({ code: "TOKEN_REFUSED" });
});

test("refuses a token whose signature is another key's", async () => {
  await issuer.publish("other");
  const [head] = (await issuer.authorization(SERVICE_URL, {}, "first")).split(".");
  const [, claims, signature] = (await issuer.authorization(SERVICE_URL, {}, "other")).split(".");

  const admitted = authentication().admit([head, claims, signature].join("."), activity);

  await expect(admitted).rejects.toMatchObject({ code: "TOKEN_REFUSED" });
});

test.each([
  ["none", ""],
  ["HS256", "c2lnbmVk"],
])("refuses the algorithm %s", async (alg, signature) => {
  const [, claims] = (await issuer.authorization(SERVICE_URL)).split(".");
  const header = Buffer.from(JSON.stringify({ alg, kid: "first" })).toString("base64url");

  const admitted = authentication().admit(`Bearer ${header}.${claims}.${signature}`, activity);

  await expect(admitted).rejects.toMatchObject({ code: "TOKEN_REFUSED" });
});

test.each([
  ["no header", undefined],
  ["another scheme", "Basic abc"],
  ["no token", "Bearer "],
  ["something else", "Bearer no.token"],
])("refuses %s", async (_what, authorization) => {
  await expect(authentication().admit(authorization, activity)).rejects.toMatchObject({ code: "TOKEN_REFUSED" });
});

test("refuses a key that is not endorsed for the channel", async () => {
  await issuer.publish("webchat", ["webchat"]);
  const authorization = await issuer.authorization(SERVICE_URL, {}, "webchat");

  await expect(authentication().admit(authorization, activity)).rejects.toMatchObject({ code: "TOKEN_REFUSED" });
});

test("never repeats the token in what it says", async () => {
  const authorization = await issuer.authorization(SERVICE_URL, { aud: "somebody-else" });

  const error = await authentication()
    .admit(authorization, activity)
    .catch((refusal: Error) => refusal);

  expect(error).toBeInstanceOf(Error);
  expect(JSON.stringify([String(error), error])).not.toContain(authorization.slice(-20));
  expect((error as Error).cause).toBeUndefined();
});

test.each([
  ["of another tenant", { channelData: { tenant: { id: "another" } } }],
  ["whose conversation is of another tenant", { conversation: { id: "a:1", tenantId: "another" } }],
  ["without a tenant", { channelData: {}, conversation: { id: "a:1" } }],
])("refuses an activity %s", async (_what, changes) => {
  const foreign = read(personalMessage("hello", changes));
  const authorization = await issuer.authorization(SERVICE_URL);

  await expect(authentication().admit(authorization, foreign)).rejects.toMatchObject({ code: "TENANT_REFUSED" });
});

test("refuses a serviceUrl that is not Microsoft's, even if the token agrees", async () => {
  const elsewhere = read(personalMessage("hello", { serviceUrl: "https://evil.trafficmanager.net/" }));
  const authorization = await issuer.authorization(elsewhere.serviceUrl);

  await expect(authentication().admit(authorization, elsewhere)).rejects.toMatchObject({ code: "TOKEN_REFUSED" });
});

test("checks again on each use what a known token may be used for", async () => {
  let now = Temporal.Now.instant();
  const { admit } = authentication({ clock: () => now });
  const authorization = await issuer.authorization(SERVICE_URL);
  await admit(authorization, activity);
  const reads = issuer.reads();

  await expect(admit(authorization, read(channelMessage("hi")))).resolves.toBeUndefined();
  const elsewhere = { ...activity, serviceUrl: "https://smba.trafficmanager.net/amer/" };
  await expect(admit(authorization, elsewhere)).rejects.toMatchObject({ code: "TOKEN_REFUSED" });
  await expect(admit(authorization, { ...activity, channelId: "webchat" })).rejects.toMatchObject({
    code: "TOKEN_REFUSED",
  });
  now = now.add({ hours: 2 });
  await expect(admit(authorization, activity)).rejects.toMatchObject({ code: "TOKEN_REFUSED" });
  expect(issuer.reads()).toBe(reads);
});
